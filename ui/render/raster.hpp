// The picture in the making: raw planes, their pixels, and which tiles of them hold values.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <vector>

#include "colour/usual_counts.hpp"
#include "ui/render/coloured_image.hpp"
#include "ui/render/frame.hpp"
#include "ui/render/picture_store.hpp"
#include "ui/render/planes_pool.hpp"
#include "ui/render/reused_pixels.hpp"

namespace hadal::ui {

/// Render threads add tiles at the same time; the worker begins, recolours and takes snapshots.
class Raster {
  public:
    /// Starts a picture, and finds out which pixels it shares with the one before it and with those
    /// kept: reused() and reused_pixels() tell them, but their values are not there yet, which
    /// takes longer. Worker only, while no tile is being added.
    void begin(quint64 serial, const View& view, const PictureStore& kept,
               ReferenceStore& references);
    /// Takes over what was found, to the end or until it is told to stop, within a millisecond;
    /// what has been computed since begin() stays, and goes on to the next picture together with
    /// what was found. Returns whether all is there. Likewise.
    bool take_shared(const std::stop_token& stop);

    /// While nobody waits: what a next picture of the same size is written to. Ends within a
    /// millisecond or so once it is told to stop. Likewise.
    void prepare_next(const std::stop_token& stop);

    /// Before the render of the same picture goes on: what is there counts as reused from now on.
    /// Returns the stride to go on with. Worker only, while no tile is being added.
    int resume();

    /// Where the core writes. Valid until the next begin().
    Target target() { return planes_->target(); }
    /// A square about the pixel nearest to (x, y), more or less, that is not there from the start,
    /// so many pixels wide, or as much of it as lies in the picture.
    Region blank_square(int x, int y, int side) const;
    /// The pixels that are there from the start, for RenderOptions. Likewise.
    PlaneView<const uint8_t> reused() const { return reused_.mask(); }
    int64_t reused_pixels() const { return reused_.count(); }
    /// Of the complete picture.
    PixelTally tally() const;
    std::optional<CountRange> usual_counts() const;
    /// The complete picture, to be kept.
    PictureStore::Picture picture() const { return {view_, planes_}; }

    /// Any render thread: the tile has its values; colours it.
    void add_tile(const Region& area, int stride);
    /// What pixels are that come before those reused.
    enum class First {
        last,     ///< as they will be
        early,    ///< of a lower limit: they count if no higher one changes them
        preview,  ///< of a lower limit, and to be replaced: they are seen, and do not count
    };
    /// The same for a tile of all pixels that are not reused. Those that do not count are not seen.
    void add_first_tile(const Region& area, First kind);

    /// New colours for what there is and for what comes. Worker only; waits for tiles in progress.
    void recolour(const Colours& colours, quint64 generation);

    /// Whether there is anything new since the last snapshot, any pixel that was computed for this
    /// picture, and whether nothing is blank.
    bool changed() const;
    bool has_new_pixels() const;
    bool has_preview() const;
    bool opaque() const;

    /// A copy of the state. Worker only.
    Frame snapshot(bool complete);

  private:
    void carry_over(const ReusedPixels::Part& left, const std::vector<Tile>& tiles);
    void paint(const ReusedPixels::Run& run);
    void end_taking();
    int64_t mark(const Region& area, int stride);
    void recolour_all();
    void colour_tiles(int stride);
    void note(const Tile& tile, int64_t computed);
    void note_reused();

    quint64 serial_ = 0;
    View view_;
    PlanesPool pool_;
    std::shared_ptr<Planes> planes_;
    std::vector<uint8_t> known_;  ///< 1 where planes_ has a value
    ReusedPixels reused_;         ///< where it had one from the start
    /// What pixels are reused of, until they are taken.
    std::shared_ptr<ReusedPixels::Part> before_;
    ColouredImage image_;
    int64_t limit_ = 1000;

    // A writer passes the turnstile first, so that a stream of tiles cannot keep it waiting.
    mutable std::mutex turnstile_;
    mutable std::shared_mutex pixels_;
    mutable std::mutex tiles_mutex_;
    int stride_ = 0;                           ///< as in Frame
    std::vector<Tile> tiles_;                  ///< as in Frame
    std::map<int, int64_t> pixels_by_stride_;  ///< that the tiles of each stride cover
    int64_t computed_ = 0;                     ///< as in Frame, without
    int64_t previewed_ = 0;                    ///< pixels seen of a preview
    bool changed_ = false;
    bool all_coloured_ = true;  ///< the pixels reused
    bool shared_taken_ = true;  ///< since begin()
};

}  // namespace hadal::ui
