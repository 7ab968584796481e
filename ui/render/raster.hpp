// The picture in the making: raw planes, their pixels, and which tiles of them hold values.
#pragma once

#include <QImage>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "colour/shade.hpp"
#include "ui/render/colours.hpp"
#include "ui/render/frame.hpp"
#include "ui/render/planes_pool.hpp"

namespace hadal::ui {

/// Render threads add tiles at the same time; the worker begins, recolours and takes snapshots.
class Raster {
  public:
    /// Starts an empty picture. Worker only, while no tile is being added.
    void begin(quint64 serial, const View& view);

    /// Where the core writes. Valid until the next begin().
    Target target() { return planes_->target(); }

    /// Any render thread: the tile has its values; colours it.
    void add_tile(const Region& area, int stride);

    /// New colours for what there is and for what comes. Worker only; waits for tiles in progress.
    void recolour(const Colours& colours, quint64 generation);

    /// Whether there is anything new since the last snapshot, and whether nothing is blank.
    bool changed() const;
    bool opaque() const;

    /// A copy of the state. Worker only.
    Frame snapshot(bool complete);

  private:
    void colour(const Region& area, int stride);
    void recolour_all();
    void colour_all(const std::vector<Region>& areas, int stride);
    void note(const Tile& tile);

    quint64 serial_ = 0;
    quint64 generation_ = 0;
    View view_;
    PlanesPool pool_;
    std::shared_ptr<Planes> planes_;
    QImage image_;
    uint8_t* bits_ = nullptr;  ///< of image_: asking it from several threads is not safe
    int64_t limit_ = 1000;
    Palette palette_;
    Colours colours_;

    // A writer passes the turnstile first, so that a stream of tiles cannot keep it waiting.
    mutable std::mutex turnstile_;
    mutable std::shared_mutex pixels_;
    mutable std::mutex tiles_mutex_;
    int stride_ = 0;                           ///< as in Frame
    std::vector<Tile> tiles_;                  ///< as in Frame
    std::map<int, int64_t> pixels_by_stride_;  ///< that the tiles of each stride cover
    bool changed_ = false;
    bool blank_colours_ = true;
};

}  // namespace hadal::ui
