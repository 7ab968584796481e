#include "ui/export/size_chooser.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

#include "poster/poster.hpp"
#include "ui/panels/lead_to.hpp"

namespace hadal::ui {

namespace {

QSpinBox* make_side(const QString& object_name, const QString& accessible_name, QWidget* parent) {
    auto* side = new QSpinBox(parent);
    side->setObjectName(object_name);
    side->setAccessibleName(accessible_name);
    side->setRange(1, most_poster_side);
    side->setSuffix(SizeChooser::tr(" px"));
    side->setAccelerated(true);
    return side;
}

}  // namespace

SizeChooser::SizeChooser(QWidget* parent)
    : QWidget(parent),
      form_(new QFormLayout(this)),
      shape_(new QComboBox(this)),
      preset_(new QComboBox(this)),
      width_(make_side(QStringLiteral("export_width"), tr("Width in pixels"), this)),
      height_(make_side(QStringLiteral("export_height"), tr("Height in pixels"), this)),
      lock_(new QCheckBox(tr("&Keep proportions"), this)) {
    shape_->setObjectName(QStringLiteral("export_shape"));
    shape_->setAccessibleName(tr("Shape of the picture"));
    shape_->setToolTip(tr("The frame over the picture shows what it will contain"));
    for (const PictureShape& shape : shapes_)
        shape_->addItem(shape.text);
    preset_->setObjectName(QStringLiteral("export_preset"));
    preset_->setAccessibleName(tr("Common sizes"));
    lock_->setObjectName(QStringLiteral("export_lock"));
    lock_->setAccessibleName(tr("Keep proportions"));
    lock_->setToolTip(tr("Width and height change together"));
    lock_->setChecked(true);

    preset_->addItem(tr("As shown"));
    preset_->addItem(tr("Full HD"), QSize(1920, 1080));
    preset_->addItem(tr("4K UHD"), QSize(3840, 2160));
    preset_->addItem(tr("8K UHD"), QSize(7680, 4320));
    preset_->addItem(tr("A4 at 300 dpi"), QSize(3508, 2480));
    preset_->addItem(tr("A2 at 300 dpi"), QSize(7016, 4961));
    preset_->addItem(tr("A0 at 300 dpi"), QSize(14043, 9933));
    preset_->addItem(tr("Square, largest"), QSize(most_poster_side, most_poster_side));
    preset_->addItem(tr("Other"), QSize());

    form_->setContentsMargins(0, 0, 0, 0);
    form_->addRow(tr("Shape"), shape_);
    form_->addRow(tr("&Size"), preset_);
    form_->addRow(tr("&Width"), width_);
    form_->addRow(tr("&Height"), height_);
    form_->addRow(QString(), lock_);

    connect(shape_, &QComboBox::currentIndexChanged, this, &SizeChooser::apply_shape);
    connect(preset_, &QComboBox::currentIndexChanged, this, &SizeChooser::apply_preset);
    connect(width_, &QSpinBox::valueChanged, this, &SizeChooser::follow_width);
    connect(height_, &QSpinBox::valueChanged, this, &SizeChooser::follow_height);
    connect(lock_, &QCheckBox::toggled, this,
            [this] { aspect_ = double(width_->value()) / height_->value(); });
    set_view_size(view_size_);
}

void SizeChooser::set_view_size(QSize size) {
    view_size_ = size.boundedTo({most_poster_side, most_poster_side});
    shapes_.front().aspect = double(view_size_.width()) / view_size_.height();
    preset_->setItemData(0, shown_size());
    if (preset_->currentIndex() == 0) apply_preset(0);
}

void SizeChooser::set_shape(const PictureShape& shape) {
    const auto found = std::find_if(shapes_.begin(), shapes_.end(),
                                    [&](const PictureShape& it) { return it.name == shape.name; });
    shape_->setCurrentIndex(int(found - shapes_.begin()));
}

/// As much of what the window shows as has the shape.
QSize SizeChooser::shown_size() const {
    const double aspect = shapes_[std::size_t(shape_->currentIndex())].aspect;
    if (aspect == 0) return view_size_;
    return QSizeF(aspect, 1).scaled(view_size_, Qt::KeepAspectRatio).toSize();
}

void SizeChooser::apply_shape(int index) {
    const double aspect = shapes_[std::size_t(index)].aspect;
    lock_->setChecked(aspect > 0);
    if (aspect == 0) return;
    aspect_ = aspect;
    preset_->setItemData(0, shown_size());
    if (preset_->currentIndex() == 0) {
        show_size(shown_size());
    } else {
        const QSizeF most(most_poster_side, most_poster_side);
        const QSizeF wanted(width_->value(), width_->value() / aspect);
        show_size(wanted.boundedTo(QSizeF(aspect, 1).scaled(most, Qt::KeepAspectRatio))
                      .toSize()
                      .expandedTo({1, 1}));
        find_preset();
    }
    Q_EMIT changed();
}

QSize SizeChooser::size() const {
    return {width_->value(), height_->value()};
}

void SizeChooser::add_row(const QString& label, QWidget* field) {
    form_->addRow(label, field);
    if (auto* text = qobject_cast<QLabel*>(form_->labelForField(field))) lead_to(*text, *field);
}

void SizeChooser::apply_preset(int index) {
    const QSize size = preset_->itemData(index).toSize();
    if (!size.isValid()) return;
    aspect_ = double(size.width()) / size.height();
    show_size(size);
    find_shape();
    Q_EMIT changed();
}

void SizeChooser::follow_width(int width) {
    const int height = lock_->isChecked() ? qRound(width / aspect_) : height_->value();
    show_size({width, std::clamp(height, 1, most_poster_side)});
    find_shape();
    find_preset();
    Q_EMIT changed();
}

void SizeChooser::follow_height(int height) {
    const int width = lock_->isChecked() ? qRound(height * aspect_) : width_->value();
    show_size({std::clamp(width, 1, most_poster_side), height});
    find_shape();
    find_preset();
    Q_EMIT changed();
}

void SizeChooser::show_size(QSize size) {
    const QSignalBlocker block_width(width_);
    const QSignalBlocker block_height(height_);
    width_->setValue(size.width());
    height_->setValue(size.height());
}

void SizeChooser::find_preset() {
    const QSignalBlocker block(preset_);
    const int found = preset_->findData(size());
    preset_->setCurrentIndex(found < 0 ? preset_->count() - 1 : found);
}

/// The one that was chosen, as long as the picture has it.
void SizeChooser::find_shape() {
    const QSignalBlocker block(shape_);
    if (shapes_[std::size_t(shape_->currentIndex())].fits(size())) return;
    const auto found = std::find_if(shapes_.begin(), shapes_.end(),
                                    [this](const PictureShape& it) { return it.fits(size()); });
    shape_->setCurrentIndex(found == shapes_.end()
                                ? shape_->findText(picture_shape(free_shape).text)
                                : int(found - shapes_.begin()));
    preset_->setItemData(0, shown_size());
}

}  // namespace hadal::ui
