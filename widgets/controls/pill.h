// A short fact in a rounded outline: "Site: Lindenhof", "Registry ok". With a tone its text has that tone's colour and shape.
#pragma once

#include "models/tables/tone.h"

#include <QWidget>

#include <optional>

namespace imprint {

class Pill : public QWidget {
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);

    void setText(const QString &text, std::optional<Tone> tone = std::nullopt); // empty: hidden
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    std::optional<Tone> m_tone;
};

} // namespace imprint
