// Labels for the window: lays out what is wished on a thread of its own, draws its pages, and exports or prints them.
//
// Latest wins: a wish that is overtaken is dropped, also while it is being laid out. What is shown is what is printed: the
// sheet of the last answer. Every print is on record before anything leaves; a label with a secret that was printed before
// asks why ("label.reason").
//
// Errors of an answer: those of labelOrder, LabelSheet, loadTemplate, loadCalibration; "label.locked" when drawn secrets are
// needed and openSecrets() was not called; "label.derive" when secrets have to be derived first (derive()).
#pragma once

#include "models/labels/render/labelsheet.h"
#include "models/services/tokenservice.h"
#include "models/workflow/drawnsecrets.h"

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

// Secrets on labels that a token has to derive.
struct LabelDerivation {
    QString keyLabel, scheme;
    int devices = 0;
    int issued = 0; // of them, who had theirs before: a reason is needed
};
struct DeriveLabels {
    TokenPlace place; // logged in
    std::shared_ptr<Secret> passphrase; // of the site
    QString why;
};
// The drawn secrets of a batch, for whoever flashes its devices.
struct DrawLabels {
    qint64 batchId = 0;
    QString certificate, file, why;
    std::shared_ptr<Secret> passphrase;
};

struct LabelProof {
    std::optional<LabelTemplate> design; // as far as it came
    std::shared_ptr<const LabelSheet> sheet; // null when there is a problem, or nothing was wished
    QString format; // its id
    int dpi = 0;
    int kinds = 0;   // different labels
    int again = 0;   // of them, printed before
    Calibration calibration;
    std::optional<LabelDerivation> derivation; // with "label.derive"
    bool isDrawn = false; // the batch's profile draws fields of its labels
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

    // The derived secrets of the last wish; they stay in memory until the labels leave, and go on record then. deriving() tells how far.
    void derive(DeriveLabels order, QObject *context, std::function<void(Result<void>)> then);
    void stopDeriving();
    // Draws what was not drawn, once for ever, and seals all of it. Opens them for labels as well.
    void handOut(DrawLabels order, QObject *context, std::function<void(Result<DrawnFile>)> then);

    void exportTo(const QString &file, const QString &why, QObject *context, Then then);
    // send: hands the pages to the printer.
    void print(const QString &printer, const QString &why, Send send, QObject *context, Then then);

    // A file with a picture: the codes in it. "file.…", "label.picture", "label.no-code".
    void readPhoto(const QString &file, QObject *context, std::function<void(Result<QStringList>)> then);

Q_SIGNALS:
    void proved(const imprint::LabelProof &proof);
    void drawn(int page, const QImage &image);
    void deriving(int done, int all);
    void templatesLoaded(const std::vector<imprint::LabelTemplateInfo> &templates);

private:
    struct Worker; // what belongs to the thread
    template <typename Reply>
    void post(QObject *context, std::function<Result<Reply>(Worker &)> work, std::function<void(Result<Reply>)> then);

    SiteService &m_site;
    std::unique_ptr<Worker> m_worker;
    std::stop_source m_overtaken; // of the last wish
    std::stop_source m_deriving;
    WorkThread m_thread; // the last member: it uses the others
};

} // namespace imprint
