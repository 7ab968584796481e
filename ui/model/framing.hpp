// Which part of the picture is framed: what an export will contain, and the shape of boxes.
#pragma once

#include <QObject>
#include <optional>

#include "ui/model/picture_shape.hpp"

namespace hadal::ui {

class Framing : public QObject {
    Q_OBJECT

  public:
    explicit Framing(QObject* parent = nullptr);

    const PictureShape& shape() const { return shape_; }
    void set_shape(const PictureShape& shape);
    /// A size that is being chosen: its shape is framed until none is given.
    void set_chosen_size(std::optional<QSize> size);

    /// Whether boxes may have any shape.
    bool free() const { return !chosen_ && shape_.name == free_shape; }
    /// The largest size of the shape that fits into that of the picture.
    QSizeF frame_in(QSizeF picture) const;

  Q_SIGNALS:
    void changed();

  private:
    PictureShape shape_;
    std::optional<QSize> chosen_;
};

}  // namespace hadal::ui
