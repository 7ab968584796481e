#include "ui/model/framing.hpp"

#include <utility>

namespace hadal::ui {

Framing::Framing(QObject* parent) : QObject(parent), shape_(picture_shape(window_shape)) {}

void Framing::set_shape(const PictureShape& shape) {
    if (shape.name == shape_.name) return;
    shape_ = shape;
    Q_EMIT changed();
}

void Framing::set_chosen_size(std::optional<QSize> size) {
    if (std::exchange(chosen_, size) != size) Q_EMIT changed();
}

QSizeF Framing::frame_in(QSizeF picture) const {
    if (chosen_) return QSizeF(*chosen_).scaled(picture, Qt::KeepAspectRatio);
    if (shape_.aspect == 0) return picture;
    return QSizeF(shape_.aspect, 1).scaled(picture, Qt::KeepAspectRatio);
}

}  // namespace hadal::ui
