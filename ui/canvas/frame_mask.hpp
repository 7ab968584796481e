// The frame about the part of the picture that an export will contain.
#pragma once

#include <QPainter>

namespace hadal::ui {

/// Darkens what lies around a frame of that size in the middle of the picture, and draws its rim;
/// nothing where the frame is the picture. In the painter's units, of which a pixel is 1 / `ratio`.
void paint_frame_mask(QPainter& painter, QSizeF picture, QSizeF frame, double ratio);

}  // namespace hadal::ui
