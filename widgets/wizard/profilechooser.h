// Which kind of devices: the site's own profiles and the shipped ones, each with what it means for the bench. A profile
// file that is wrong is listed with the reason and cannot be chosen.
#pragma once

#include "widgets/wizard/wizardstep.h"

class QButtonGroup;
class QVBoxLayout;

namespace imprint {

class ErrorNote;
class TextLabel;

class ProfileChooser : public WizardStep {
    Q_OBJECT
public:
    explicit ProfileChooser(Services &services);

    QString title() const override;
    QString summary() const override;
    QString missing() const override;
    void put(BatchPlan &plan) const override;
    void reset() override;
    void enter(const BatchPlan &plan) override;

    bool choose(const QString &name);

protected:
    void retranslate() override;

private:
    struct Found {
        QString name;
        QByteArray json;
        Result<Profile> profile;
    };
    static Result<std::vector<Found>> load(const QString &folder);
    void showFound(std::vector<Found> found);
    const Found *chosen() const;
    QString describe(const Profile &profile) const;

    std::vector<Found> m_found;
    TextLabel *m_question;
    QVBoxLayout *m_list;
    QButtonGroup *m_buttons;
    std::vector<TextLabel *> m_details;
    ErrorNote *m_error;
};

} // namespace imprint
