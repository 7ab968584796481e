// What is computed first of a picture that somebody looks at: a few pixels about the cursor, within
// milliseconds, whatever the rest takes.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "ui/render/raster.hpp"

namespace hadal::ui {

/// Learns how many pixels that may be from those it has computed. Used by one thread.
class FirstPixels {
  public:
    /// What it tells the one who waits.
    struct Hooks {
        std::stop_token stop;
        std::function<void(double share)> progress;  ///< every few milliseconds
        std::function<void()> preview_made;          ///< there are pixels of a preview
        std::function<void()> square_made;           ///< the raster has new pixels, if any came
    };
    /// Of the picture to begin.
    struct Picture {
        Request request;
        RenderOptions options;          ///< of all of it
        bool deep = false;              ///< whether it is perturbed
        int64_t least_count = -1;       ///< of the picture before; -1: nothing escaped there
        double share_of_reference = 0;  ///< of the progress, for the reference of a deep one
    };

    /// Writes to the raster, which must have begun the picture, and outlive this.
    explicit FirstPixels(Raster& raster) : raster_(raster) {}

    /// Returns what it did. Throws what hadal::render() does.
    RenderStatistics render(const Picture& picture, const Hooks& hooks);

  private:
    /// A part of the picture, and how it is rendered.
    struct Square {
        Region area;
        Target target;
        RenderOptions options;
    };

    Square square_of(const RenderOptions& all, int side) const;
    std::function<void(const Region&, int)> added(const Region& square, Raster::First kind);
    void render_preview(const Picture& picture,
                        const std::shared_ptr<const DeepReference>& reference, const Hooks& hooks);
    RenderStatistics render_square(const Picture& picture, const Request& request, int side,
                                   const Hooks& hooks);

    Raster& raster_;
    int side_ = 64;  ///< of the next square, in pixels
};

}  // namespace hadal::ui
