// One printing: labels laid out and read back, placed on pages, and the files they become.
//
// make() is the long part: every code is drawn and read back. placed() puts the same labels elsewhere for nothing. What it
// holds can be secrets: it is dropped as soon as nobody shows or prints it.
//
// Errors: those of layOut, with the label's subject before the reason; "label.many" above 20,000 labels; "stopped".
#pragma once

#include "models/labels/render/labelpages.h"

#include <memory>
#include <stop_token>

namespace imprint {

enum class LabelFile { Pdf, Svg, Png, Zpl };
Result<LabelFile> labelFileOf(const QString &fileName); // by its ending: "label.ending"

struct LabelPlacing {
    int start = 1;  // the first free place of the first sheet
    int copies = 1; // of every label
    Calibration calibration;
};

class LabelSheet {
public:
    static Result<LabelSheet> make(const LabelTemplate &design, const std::vector<LabelContent> &labels, std::optional<Level> level, int dpi,
                                   const LabelPlacing &placing, const std::stop_token &stop = {});
    LabelSheet placed(const LabelPlacing &placing) const;

    const LabelTemplate &design() const { return m_laid->design; }
    const std::vector<LabelPage> &pages() const { return m_pages; }
    int labels() const { return m_count; } // with copies
    bool hasSecret() const { return m_laid->hasSecret; }
    int moduleDots() const; // of the smallest code
    double dotsPerMm() const { return m_laid->dotsPerMm; }
    int dpi() const { return m_laid->dpi; }

    // One file for all pages (PDF, ZPL) or one each.
    Result<std::vector<QByteArray>> write(LabelFile kind) const;
    // As it will be printed, this many pixels wide, with secrets hidden. Any thread.
    QImage preview(int page, const QSize &pixels) const;

private:
    struct Laid {
        LabelTemplate design;
        double dotsPerMm = 0;
        int dpi = 0;
        std::vector<LabelDrawing> drawings;
        std::vector<int> copies;
        bool hasSecret = false;
    };
    explicit LabelSheet(std::shared_ptr<const Laid> laid) : m_laid(std::move(laid)) {}
    void place(const LabelPlacing &placing);

    std::shared_ptr<const Laid> m_laid; // the pages point to its drawings
    std::vector<LabelPage> m_pages;
    int m_count = 0;
};

} // namespace imprint
