#include "ui/panels/fractal_section.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include "formula/catalogue.hpp"
#include "ui/panels/text_field.hpp"
#include "ui/text/core_text.hpp"

namespace hadal::ui {

FractalSection::FractalSection(Navigator& navigator, QWidget* parent)
    : Section(tr("Fractal"), parent),
      navigator_(navigator),
      formula_(new QComboBox(this)),
      julia_(new QCheckBox(tr("&Julia set"), this)),
      seed_re_(new TextField(
          tr("Julia seed, real part"),
          [this](const std::string& text) {
              navigator_.set_seed({text, navigator_.location().julia.value_or(PointText{}).im});
          })),
      seed_im_(new TextField(tr("Julia seed, imaginary part"), [this](const std::string& text) {
          navigator_.set_seed({navigator_.location().julia.value_or(PointText{}).re, text});
      })) {
    formula_->setObjectName(QStringLiteral("formula"));
    formula_->setAccessibleName(tr("Formula"));
    formula_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const FormulaInfo& info : formulas())
        formula_->addItem(core_text(info.title), int(info.id));
    julia_->setObjectName(QStringLiteral("julia"));
    julia_->setAccessibleName(tr("Julia set"));
    julia_->setToolTip(tr("Show the Julia set of the point in the middle of the picture"));
    seed_re_->line()->setObjectName(QStringLiteral("seed_re"));
    seed_im_->line()->setObjectName(QStringLiteral("seed_im"));

    add_row(tr("Form&ula"), formula_);
    add_wide(julia_);
    add_row(tr("Seed, real"), seed_re_);
    add_row(tr("Seed, imag."), seed_im_);

    connect(formula_, &QComboBox::currentIndexChanged, this,
            [this] { navigator_.set_formula(FormulaId(formula_->currentData().toInt())); });
    connect(julia_, &QCheckBox::toggled, this, [this](bool on) { navigator_.set_julia(on); });
    connect(&navigator_, &Navigator::changed, this, &FractalSection::refresh);
    refresh();
}

void FractalSection::refresh() {
    const Location& location = navigator_.location();
    const QSignalBlocker block_formula(formula_);
    const QSignalBlocker block_julia(julia_);
    formula_->setCurrentIndex(formula_->findData(int(location.formula)));
    julia_->setChecked(location.julia.has_value());
    seed_re_->setEnabled(location.julia.has_value());
    seed_im_->setEnabled(location.julia.has_value());
    seed_re_->set_text(location.julia ? location.julia->re : "");
    seed_im_->set_text(location.julia ? location.julia->im : "");
}

}  // namespace hadal::ui
