// Labels for the window: lays out what is wished on a thread of its own, draws its pages, and exports or prints them.
//
// Latest wins: a wish that is overtaken is dropped, also while it is being laid out. What is shown is what is printed: the
// sheet of the last answer. Every print is on record before anything leaves; a label with a secret that was printed before
// asks why ("label.reason").
//
// Errors of an answer: those of labelOrder, LabelSheet, loadTemplate, loadCalibration; "label.locked" when drawn secrets are
// needed and openSecrets() was not called.
#pragma once

#include "models/labels/render/labelsheet.h"
#include "models/services/siteservice.h"
#include "models/workflow/labelorder.h"

#include <QDateTime>

namespace imprint {

struct LabelWish {
    LabelAsk ask;        // csv is read from csvFile
    QString csvFile;
    QString design;      // a template's name; empty: what the profile says, else the first
    std::optional<LabelTemplate> draft; // instead: one that is being edited
    std::optional<Level> level;         // none: the profile's or the code's own
    int dpi = 0;                        // 0: the template's first
    int start = 1, copies = 1;
    QString printer = QStringLiteral("default"); // whose calibration counts
    std::optional<Calibration> calibration;      // instead: one that is being measured
    bool isFresh = false;                        // read the registry anew

    bool hasSource() const { return ask.from == LabelAsk::From::Batch ? ask.batchId != 0 : ask.from == LabelAsk::From::Devices ? !ask.serials.isEmpty() : !csvFile.isEmpty(); }
};

// A template and resolution on which the same code fits.
struct LabelFit {
    QString name, title;
    int dpi = 0;
};

struct LabelProof {
    std::optional<LabelTemplate> design; // as far as it came
    std::shared_ptr<const LabelSheet> sheet; // null when there is a problem, or nothing was wished
    QString format, formatTitle;
    int dpi = 0;
    int kinds = 0;   // different labels
    int again = 0;   // of them, printed before
    Calibration calibration;
    std::optional<Error> problem;
    std::vector<LabelFit> fits; // where a code or a text does not fit: what would
};

struct LabelTemplateInfo {
    QString name, title;
    bool isOwn = false;
};

struct LabelsDone {
    int labels = 0, pages = 0, again = 0;
    QString target;
};

class LabelService : public QObject {
    Q_OBJECT
public:
    using Then = std::function<void(Result<LabelsDone>)>;
    using Send = std::function<Result<void>(const LabelSheet &)>; // on the service's thread

    LabelService(SiteService &site, const Clock &clock, QObject *parent = nullptr);
    ~LabelService() override;

    void prove(const LabelWish &wish);              // proved()
    void draw(int page, const QSize &pixels);       // drawn(); of the last proof
    void loadTemplates();                           // templatesLoaded(): shipped ones and the site's own
    // A template of the site's own: checked as if it had been read, then kept as NAME.json.
    void saveTemplate(const LabelTemplate &design, QObject *context, std::function<void(Result<void>)> then);
    void saveCalibration(const QString &printer, const QString &design, const Calibration &calibration, QObject *context,
                         std::function<void(Result<void>)> then);
    void writeTestPage(const LabelTemplate &design, const Calibration &calibration, const QString &file, QObject *context,
                       std::function<void(Result<void>)> then);
    // The site's passphrase, for secrets that were drawn; kept until the site changes.
    void openSecrets(Secret passphrase, QObject *context, std::function<void(Result<void>)> then);

    void exportTo(const QString &file, const QString &why, QObject *context, Then then);
    // send: hands the pages to the printer.
    void print(const QString &printer, const QString &why, Send send, QObject *context, Then then);

    // A file with a picture: the codes in it. "file.…", "label.picture", "label.no-code".
    void readPhoto(const QString &file, QObject *context, std::function<void(Result<QStringList>)> then);

Q_SIGNALS:
    void proved(const imprint::LabelProof &proof);
    void drawn(int page, const QImage &image);
    void templatesLoaded(const std::vector<imprint::LabelTemplateInfo> &templates);

private:
    struct Worker; // what belongs to the thread
    template <typename Reply>
    void post(QObject *context, std::function<Result<Reply>(Worker &)> work, std::function<void(Result<Reply>)> then);

    SiteService &m_site;
    std::unique_ptr<Worker> m_worker;
    std::stop_source m_overtaken; // of the last wish
    WorkThread m_thread; // the last member: it uses the others
};

} // namespace imprint
