// A little Julia set that lies on the picture, out of the cursor's way.
#pragma once

#include <QFrame>

#include "ui/julia/linked_picture.hpp"

namespace hadal::ui {

/// In a corner of its canvas, on the side where the cursor is not. The mouse goes through it.
class JuliaInset : public QFrame {
    Q_OBJECT

  public:
    explicit JuliaInset(Canvas& over);

    LinkedPicture& picture() { return *picture_; }
    /// Out of the way of a point in logical pixels of the canvas.
    void keep_away_from(QPointF point);

  private:
    Canvas& over_;
    LinkedPicture* picture_;
    bool on_left_ = false;
};

}  // namespace hadal::ui
