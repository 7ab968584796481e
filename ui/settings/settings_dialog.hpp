// The preferences, to be changed.
#pragma once

#include <QDialog>

#include "ui/settings/preferences.hpp"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QSpinBox;

namespace hadal::ui {

/// Changes apply at once.
class SettingsDialog : public QDialog {
    Q_OBJECT

  public:
    SettingsDialog(PreferenceStore& store, QWidget* parent);

  private:
    void set_ranges();
    void offer_choices();
    QFormLayout* form();
    QDialogButtonBox* buttons();
    void add_row(QFormLayout& form, const QString& label, QWidget* field, const char* name,
                 const QString& accessible_name, const QString& tip);
    void refresh();
    void take();

    PreferenceStore& store_;
    QSpinBox* threads_;
    QComboBox* isa_;
    QSpinBox* reference_;
    QSpinBox* pictures_;
    QComboBox* samples_;
    QCheckBox* wheel_;
    QCheckBox* still_;
    QComboBox* theme_;
    QComboBox* language_;
    bool refreshing_ = false;
};

}  // namespace hadal::ui
