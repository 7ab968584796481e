#include "ui/panels/colour_section.hpp"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include "colour/palette.hpp"
#include "ui/commands/commands.hpp"
#include "ui/panels/decimal_box.hpp"
#include "ui/panels/palette_icon.hpp"
#include "ui/text/core_text.hpp"

namespace hadal::ui {

namespace {

constexpr int density_ticks = 400;
constexpr int offset_ticks = 1000;
constexpr QSize icon_size(64, 14);

QSlider* make_slider(int ticks, const QString& name, const QString& accessible_name,
                     QWidget* parent) {
    auto* slider = new QSlider(Qt::Horizontal, parent);
    slider->setObjectName(name);
    slider->setAccessibleName(accessible_name);
    slider->setRange(0, ticks);
    slider->setSingleStep(ticks / 100);
    slider->setPageStep(ticks / 10);
    return slider;
}

QDoubleSpinBox* make_box(double least, double most, const QString& name,
                         const QString& accessible_name, QWidget* parent) {
    auto* box = new DecimalBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessible_name);
    box->setDecimals(3);
    box->setRange(least, most);
    return box;
}

/// Does what the action does, when the action can.
QToolButton* make_button(QAction& action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(action.objectName() + QStringLiteral("_button"));
    button->setDefaultAction(&action);
    button->setAccessibleName(plain_name(action));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

ColourSection::ColourSection(Session& session, QAction& fit, QWidget* parent)
    : Section(tr("Colour"), parent),
      session_(session),
      density_scale_(least_density, most_density, density_ticks),
      palette_(new QComboBox(this)),
      density_slider_(make_slider(density_ticks, QStringLiteral("density_slider"),
                                  tr("Colour density, logarithmic"), this)),
      density_box_(make_box(least_density, most_density, QStringLiteral("density_box"),
                            tr("Colour density"), this)),
      offset_slider_(make_slider(offset_ticks, QStringLiteral("offset_slider"),
                                 tr("Colour offset, slider"), this)),
      offset_box_(make_box(0, 1, QStringLiteral("offset_box"), tr("Colour offset"), this)) {
    palette_->setObjectName(QStringLiteral("palette"));
    palette_->setAccessibleName(tr("Palette"));
    palette_->setIconSize(icon_size);
    palette_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    palette_->setMinimumContentsLength(8);
    density_box_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    density_box_->setToolTip(tr("How often the palette repeats"));
    density_slider_->setToolTip(density_box_->toolTip());
    offset_box_->setSingleStep(0.01);
    offset_box_->setWrapping(true);
    offset_box_->setToolTip(tr("Where the palette starts, in turns"));
    offset_slider_->setToolTip(offset_box_->toolTip());
    fill_palettes();

    add_row(tr("&Palette"), palette_);
    add_row(tr("&Density"), density_box_, make_button(fit, this));
    add_wide(density_slider_);
    add_row(tr("Off&set"), offset_box_);
    add_wide(offset_slider_);

    connect(palette_, &QComboBox::currentIndexChanged, this, [this] {
        change([&](Colours& c) { c.palette = palette_->currentData().toString().toStdString(); });
    });
    connect(density_slider_, &QSlider::valueChanged, this, [this](int tick) {
        change([&](Colours& c) { c.density = density_scale_.value(tick); });
    });
    connect(density_box_, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { change([&](Colours& c) { c.density = value; }); });
    connect(offset_slider_, &QSlider::valueChanged, this, [this](int tick) {
        change([&](Colours& c) { c.offset = double(tick) / offset_ticks; });
    });
    connect(offset_box_, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { change([&](Colours& c) { c.offset = value; }); });
    connect(&session_, &Session::colours_changed, this, &ColourSection::refresh);
    refresh();
}

void ColourSection::fill_palettes() {
    for (const Palette& palette : builtin_palettes()) {
        palette_->addItem(palette_icon(palette, icon_size, devicePixelRatioF()),
                          core_text(palette.title), QString::fromStdString(palette.name));
        if (palette.colour_blind_safe) {
            palette_->setItemData(palette_->count() - 1, tr("Safe for colour-blind viewers"),
                                  Qt::ToolTipRole);
        }
    }
}

template <class Change>
void ColourSection::change(Change change) {
    Colours colours = session_.colours();
    change(colours);
    session_.set_colours(colours);
}

void ColourSection::refresh() {
    const Colours& colours = session_.colours();
    const QSignalBlocker blocks[] = {QSignalBlocker(palette_), QSignalBlocker(density_slider_),
                                     QSignalBlocker(density_box_), QSignalBlocker(offset_slider_),
                                     QSignalBlocker(offset_box_)};
    const int index = palette_->findData(QString::fromStdString(colours.palette));
    palette_->setCurrentIndex(index < 0 ? 0 : index);
    if (!density_slider_->isSliderDown()) {
        density_slider_->setValue(density_scale_.tick(colours.density));
    }
    if (density_box_->value() != colours.density) density_box_->setValue(colours.density);
    if (!offset_slider_->isSliderDown()) {
        offset_slider_->setValue(qRound(colours.offset * offset_ticks));
    }
    if (offset_box_->value() != colours.offset) offset_box_->setValue(colours.offset);
}

}  // namespace hadal::ui
