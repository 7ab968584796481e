// A picture on its way from the worker to the canvas.
#pragma once

#include <QImage>
#include <QRect>
#include <memory>
#include <vector>

#include "location/navigate.hpp"
#include "ui/render/planes.hpp"

namespace hadal::ui {

/// A part of a picture in which every stride-th pixel of every stride-th row is computed and fills
/// the block to its right and below.
struct Tile {
    QRect area;
    int stride = 1;
    bool reused = false;  ///< taken over from pictures before, not computed for this one
};

/// An unfinished or finished picture. A value: the image is a copy that no thread writes to.
struct Frame {
    quint64 serial = 0;   ///< of the render request: later requests have larger ones
    quint64 colours = 0;  ///< generation of the colours, likewise
    View view;            ///< what the image is of, one image pixel per pixel of the view
    QImage image;         ///< RGB32 when opaque, else ARGB32_Premultiplied with holes
    QPoint corner;        ///< the pixel of the view that the image's first one is; (0, 0) if opaque
    bool opaque = false;  ///< every pixel has at least a coarse value
    bool complete = false;
    int stride = 0;                        ///< of the finest pass that is done everywhere; 0: none
    std::vector<Tile> tiles;               ///< what there is beyond that, in order
    std::shared_ptr<const Planes> planes;  ///< the raw data, when complete
    int64_t reused = 0;                    ///< pixels taken over from pictures before
    int64_t computed = 0;                  ///< pixels computed for this one, those of a preview too
    double ms = 0;                         ///< since the picture was asked for

    /// The pixels of the view that the image has.
    QRect covered() const { return {corner, image.size()}; }
};

}  // namespace hadal::ui
