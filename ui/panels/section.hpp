// A titled part of the panel.
#pragma once

#include <QFormLayout>
#include <QWidget>

class QLabel;

namespace hadal::ui {

class Section : public QWidget {
    Q_OBJECT

  public:
    explicit Section(const QString& title, QWidget* parent = nullptr);

  protected:
    /// Tab goes from row to row as they are added.
    /// A row: label, then field. The label is the field's buddy: its underlined letter leads there.
    /// `beside`, where there is one, comes after the field.
    QLabel* add_row(const QString& label, QWidget* field, QWidget* beside = nullptr);
    /// A row over the whole width.
    void add_wide(QWidget* field);

  private:
    void follow_in_tab_order(QWidget* field);

    QFormLayout* form_;
    QWidget* last_ = nullptr;  ///< field
};

}  // namespace hadal::ui
