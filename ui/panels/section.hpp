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
    /// A row: label, then field. The label is the field's buddy: its underlined letter leads there.
    QLabel* add_row(const QString& label, QWidget* field);
    /// A row over the whole width.
    void add_wide(QWidget* field);

  private:
    QFormLayout* form_;
};

}  // namespace hadal::ui
