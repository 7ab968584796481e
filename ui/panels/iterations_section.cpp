#include "ui/panels/iterations_section.hpp"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include "ui/panels/count_box.hpp"
#include "ui/text/number_text.hpp"

namespace hadal::ui {

namespace {

constexpr double slider_least = 10;
constexpr double slider_most = 1e9;  // beyond it, the number box
constexpr int slider_ticks = 800;

/// Two leading digits are what a slider can mean.
int64_t rounded(double value) {
    int64_t unit = 1;
    while (value / double(unit) >= 100)
        unit *= 10;
    return int64_t(value / double(unit) + 0.5) * unit;
}

}  // namespace

IterationsSection::IterationsSection(Navigator& navigator, QWidget* parent)
    : Section(tr("Iterations"), parent),
      navigator_(navigator),
      scale_(slider_least, slider_most, slider_ticks),
      slider_(new QSlider(Qt::Horizontal, this)),
      box_(new CountBox(most_iterations, this)),
      auto_(new QCheckBox(tr("&Automatic"), this)),
      explanation_(new QLabel(this)) {
    slider_->setObjectName(QStringLiteral("iterations_slider"));
    slider_->setAccessibleName(tr("Iteration limit, logarithmic"));
    slider_->setToolTip(tr("How far points are followed before they count as inside"));
    slider_->setRange(0, slider_ticks);
    slider_->setPageStep(slider_ticks / 20);
    slider_->setSingleStep(slider_ticks / 80);
    box_->setObjectName(QStringLiteral("iterations_box"));
    box_->setAccessibleName(tr("Iteration limit"));
    box_->setToolTip(tr("The iteration limit, up to 2^62"));
    auto_->setObjectName(QStringLiteral("iterations_auto"));
    auto_->setAccessibleName(tr("Automatic iteration limit"));
    auto_->setToolTip(tr("Pick the limit by the depth and by what the picture shows"));
    explanation_->setObjectName(QStringLiteral("iterations_explanation"));
    explanation_->setWordWrap(true);

    add_row(tr("Li&mit"), box_);
    add_wide(slider_);
    add_wide(auto_);
    add_wide(explanation_);

    connect(slider_, &QSlider::valueChanged, this,
            [this](int tick) { navigator_.set_iterations(rounded(scale_.value(tick))); });
    connect(box_, &CountBox::chosen, this,
            [this](qint64 value) { navigator_.set_iterations(value); });
    connect(auto_, &QCheckBox::toggled, this, [this](bool on) { navigator_.set_auto_limit(on); });
    connect(&navigator_, &Navigator::changed, this, &IterationsSection::refresh);
    connect(&navigator_, &Navigator::history_changed, this, &IterationsSection::refresh);
    refresh();
}

void IterationsSection::refresh() {
    const QSignalBlocker block_slider(slider_);
    const QSignalBlocker block_auto(auto_);
    const int64_t limit = navigator_.location().iterations;
    if (!slider_->isSliderDown()) slider_->setValue(scale_.tick(double(limit)));
    if (box_->value() != limit) box_->set_value(limit);
    auto_->setChecked(navigator_.auto_limit());
    explanation_->setText(explanation());
}

QString IterationsSection::explanation() const {
    const QString limit = count_text(navigator_.location().iterations);
    if (!navigator_.auto_limit()) return tr("Set by hand.");
    if (navigator_.limit_raises() == 0) return tr("%1 suits this depth.").arg(limit);
    return tr("Raised to %1, because many pixels escape late here.").arg(limit);
}

}  // namespace hadal::ui
