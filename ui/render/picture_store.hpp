// Finished pictures, kept so that going back to them computes nothing.
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <memory>

#include "location/navigate.hpp"
#include "ui/render/planes.hpp"

namespace hadal::ui {

/// The raw data of the pictures seen last, as many as fit into a budget of memory. Those that were
/// on the screen for a moment only go before others, and of those of a drag the last one stays.
/// Used by one thread.
class PictureStore {
  public:
    static constexpr std::size_t usual_budget = std::size_t{512} << 20;

    struct Picture {
        View view;
        std::shared_ptr<const Planes> planes;
        bool passing = false;  ///< left within a blink
    };

    void set_budget(std::size_t bytes);
    /// Keeps a complete picture, in front of the others.
    void keep(Picture picture);
    /// From the one kept last on, until `visit` returns false.
    void each(const std::function<bool(const Picture&)>& visit) const;
    std::size_t bytes() const { return bytes_; }

  private:
    void trim();

    std::size_t budget_ = usual_budget;
    std::size_t bytes_ = 0;
    std::list<Picture> pictures_;
};

}  // namespace hadal::ui
