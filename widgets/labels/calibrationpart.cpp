#include "widgets/labels/calibrationpart.h"

#include "widgets/controls.h"
#include "widgets/labels/formrows.h"
#include "widgets/savefile.h"
#include "widgets/theme.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace imprint {
namespace {

struct ValueRow {
    const char *name; // of the control
    double Calibration::*member;
    double most, step;
    bool isFactor;
};
constexpr ValueRow values[] = {{"offset-x", &Calibration::offsetX, 20, 0.1, false}, {"offset-y", &Calibration::offsetY, 20, 0.1, false},
                               {"scale-x", &Calibration::scaleX, 1.05, 0.001, true}, {"scale-y", &Calibration::scaleY, 1.05, 0.001, true},
                               {"drift-x", &Calibration::driftX, 1, 0.01, false},   {"drift-y", &Calibration::driftY, 1, 0.01, false}};

} // namespace

CalibrationPart::CalibrationPart(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_title(new TextLabel(TextLabel::Kind::Strong)), m_text(new TextLabel(TextLabel::Kind::Note)),
      m_rows(new FormRows), m_values{}, m_error(new ErrorNote), m_test(new QPushButton), m_save(new QPushButton), m_back(new QPushButton)
{
    m_test->setObjectName(QStringLiteral("test-page"));
    m_save->setObjectName(QStringLiteral("save-calibration"));
    m_back->setObjectName(QStringLiteral("leave-calibration"));
    m_text->setWrapping();
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        auto *const box = m_values[i] = new QDoubleSpinBox;
        box->setObjectName(QLatin1String(values[i].name));
        box->setDecimals(values[i].isFactor ? 4 : 2);
        box->setRange(values[i].isFactor ? 0.95 : -values[i].most, values[i].most);
        box->setSingleStep(values[i].step);
        m_rows->add(box);
        connect(box, &QDoubleSpinBox::valueChanged, this, &CalibrationPart::edited);
    }
    auto *const card = new Card;
    card->body()->setContentsMargins(space::m, space::m, space::m, space::m);
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_text);
    card->body()->addWidget(m_test);
    card->body()->addWidget(m_rows);
    card->body()->addWidget(m_error);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_save);
    buttons->addWidget(m_back);
    buttons->addStretch();
    card->body()->addLayout(buttons);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    layout->addStretch();
    connect(m_test, &QPushButton::clicked, this, &CalibrationPart::askForTestPage);
    connect(m_save, &QPushButton::clicked, this, &CalibrationPart::save);
    connect(m_back, &QPushButton::clicked, this, &CalibrationPart::left);
    retranslate();
}

void CalibrationPart::begin(const LabelTemplate &design, const QString &printer, const Calibration &calibration)
{
    m_design = design;
    m_printer = printer;
    m_error->clear();
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const QSignalBlocker quiet(m_values[i]);
        m_values[i]->setValue(calibration.*values[i].member);
    }
    retranslate();
    m_test->setFocus();
}

Calibration CalibrationPart::calibration() const
{
    Calibration calibration;
    for (std::size_t i = 0; i < m_values.size(); ++i)
        calibration.*values[i].member = m_values[i]->value();
    return calibration;
}

void CalibrationPart::save()
{
    m_services.labels.saveCalibration(m_printer, m_design.name, calibration(), this, [this](const Result<void> &done) {
        if (!done) {
            m_error->setError(done.error());
            return;
        }
        Q_EMIT said(tr("The calibration is kept."));
        Q_EMIT left();
    });
}

void CalibrationPart::askForTestPage()
{
    askWhereToSave(this, tr("Test page"), QStringLiteral("test-%1.pdf").arg(m_design.name), tr("PDF (*.pdf)"), [this](const QString &file) {
        m_services.labels.writeTestPage(m_design, calibration(), file, this, [this, file](const Result<void> &done) {
            if (done)
                Q_EMIT said(tr("The test page is in %1").arg(file));
            else
                m_error->setError(done.error());
        });
    });
}

void CalibrationPart::retranslate()
{
    m_title->setText(tr("Calibrate"));
    const QString printer = m_printer.isEmpty() || m_printer == QLatin1String("default") ? tr("no printer in particular") : m_printer;
    m_text->setText(tr("For %1, %2. Print the test page on plain paper at its own size, hold it against a sheet, and enter what differs.")
                        .arg(m_design.title, printer));
    m_test->setText(tr("Test page…"));
    m_save->setText(tr("Keep it"));
    m_back->setText(tr("Back"));
    const QString names[] = {tr("Further right, mm"), tr("Further down, mm"), tr("Width, factor"), tr("Height, factor"),
                             tr("More a column, mm"), tr("More a row, mm")};
    for (int i = 0; i < int(m_values.size()); ++i)
        m_rows->setName(i, names[i]);
}

void CalibrationPart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace imprint
