// The pictures that lie beneath the one that is looked at, as they are made and coloured.
#pragma once

#include <array>
#include <functional>
#include <optional>

#include "render/render.hpp"
#include "ui/render/backdrop.hpp"
#include "ui/render/raster.hpp"

namespace hadal::ui {

/// Wider and coarser than the view, each level more than the one above it. For one thread.
class Backdrops {
  public:
    /// From now on they belong beneath this view; a deep one has several.
    void lie_beneath(const View& view, bool deep);
    /// Whether there is one to make.
    bool is_missing() const { return missing_.has_value(); }
    /// Renders the uppermost one that is missing, about the reference of the view in `references`.
    /// Nothing where the hooks cancel it, and then it stays missing; or where it cannot be made,
    /// and then it is not tried again for this view.
    std::optional<Frame> make(RenderOptions options, const RenderHooks& hooks,
                              ReferenceStore& references);

    void recolour(const Colours& colours, quint64 generation);
    /// Shows all there are.
    void each(const std::function<void(Frame)>& show);

  private:
    void look_for_missing();

    struct Backdrop {
        Raster raster;
        std::optional<View> view;  ///< when complete
    };
    std::array<Backdrop, most_backdrops> backdrops_;
    View around_;
    bool deep_ = false;
    std::optional<int> missing_;  ///< the level
};

}  // namespace hadal::ui
