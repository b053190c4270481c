// The keys of a token: what each can do with this module, its check value, compared with one that is typed; made and brought in by a form
// that opens in place and ends with a record to print and sign.
#pragma once

#include "models/tables/tokenkeytable.h"
#include "widgets/token/tokentab.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace imprint {

class Card;
class ErrorNote;
class PassphraseField;
class PrimaryButton;
class RecordTable;
class StateText;

class TokenKeysView : public TokenTab {
    Q_OBJECT
public:
    TokenKeysView(Services &services, QWidget *parent);
    Q_INVOKABLE void load();
    const std::vector<TokenKey> &keys() const { return m_table.rows(); }

Q_SIGNALS:
    void loaded(const std::vector<imprint::TokenKey> &keys);

protected:
    void followToken(bool isAnother) override;
    void retranslate() override;

private:
    enum class Form { None, Make, Import, Record };
    void build();
    void buildForm();
    void showForm(Form form);
    void chosenChanged();
    void compare();
    void measure();
    void finish();
    void done(const Result<KeyDone> &made);
    void check();
    void saveRecord();

    TokenKeyTable m_table;
    RecordTable *m_view;
    TextLabel *m_sentence, *m_compareName, *m_said;
    QPushButton *m_make, *m_import, *m_compare, *m_speed;
    QLineEdit *m_expected;
    StateText *m_verdict;
    ErrorNote *m_error;
    Card *m_card;
    StateText *m_formTitle;
    TextLabel *m_formText, *m_labelName, *m_kindName, *m_secretName, *m_checkName;
    QLineEdit *m_label, *m_check;
    QComboBox *m_kind;
    PassphraseField *m_secret;
    QPlainTextEdit *m_record;
    QWidget *m_fields, *m_secrets;
    PrimaryButton *m_go;
    QPushButton *m_close;
    Form m_form = Form::None;
    bool m_isBusy = false;
    QString m_chosen; // label
};

} // namespace imprint
