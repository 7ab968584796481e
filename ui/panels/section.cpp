#include "ui/panels/section.hpp"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/panels/lead_to.hpp"

namespace hadal::ui {

Section::Section(const QString& title, QWidget* parent) : QWidget(parent), form_(new QFormLayout) {
    auto* heading = new QLabel(title, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(heading);
    column->addLayout(form_);
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setHorizontalSpacing(8);
    form_->setVerticalSpacing(6);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
}

QLabel* Section::add_row(const QString& label, QWidget* field, QWidget* beside) {
    auto* text = new QLabel(label, this);
    lead_to(*text, *field);
    auto* row = new QHBoxLayout;
    row->setSpacing(form_->verticalSpacing());
    row->addWidget(field, 1);
    follow_in_tab_order(field);
    if (beside) {
        row->addWidget(beside);
        follow_in_tab_order(beside);
    }
    form_->addRow(text, row);
    return text;
}

void Section::add_wide(QWidget* field) {
    form_->addRow(field);
    follow_in_tab_order(field);
}

void Section::follow_in_tab_order(QWidget* field) {
    if (last_) setTabOrder(last_, field);
    last_ = field;
}

}  // namespace hadal::ui
