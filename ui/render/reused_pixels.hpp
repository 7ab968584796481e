// What a picture in the making has from others: found when it begins, taken when there is time.
#pragma once

#include <QImage>
#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "render/reuse.hpp"
#include "ui/render/planes.hpp"

namespace hadal::ui {

/// To find which pixels there are takes a millisecond or two, to copy their values many: nobody who
/// waits for another picture waits for that. Used by one thread.
class ReusedPixels {
  public:
    /// A picture, or as much of it as there is.
    struct Part {
        View view;
        std::shared_ptr<const Planes> planes;
        std::vector<uint8_t> known = {};  ///< 1 where there are values; empty: everywhere
        QImage image = {};  ///< with its colours, of the generation `colours`; or null
        quint64 colours = 0;
    };
    /// Told of pixels that now have their values: so many in the row y from x on. `colours` are
    /// theirs where the part had an image and is but moved, else null. `scattered`: they lie apart.
    struct Run {
        int x;
        int y;
        int count;
        const QRgb* colours;
        const Part& part;
    };
    using Taken = std::function<void(const Run& run)>;

    /// Forgets all, for a picture of that view.
    void begin(const View& view, ReferenceStore& references);
    /// Takes at once what the part has. Scattered pixels are not told of.
    void take_now(const Part& part, const Target& target, const Taken& taken);
    /// Finds what the part has; it must stay as it is until all is taken.
    void find(std::shared_ptr<const Part> part);
    /// Whether pixels are still blank.
    bool wanting() const { return pixels_ < int64_t{view_.width} * view_.height; }

    /// Takes what was found, a few rows at a time on all threads of the machine, which call
    /// `taken`, until all is taken or the token says to stop; another call begins anew. Scattered
    /// pixels are not told of. Returns whether all is taken.
    bool take(const Target& target, const Taken& taken, const std::stop_token& stop);
    bool all_taken() const { return sources_.empty(); }
    /// Whether pixels lie scattered among those that are computed, one in four or fewer.
    bool scattered() const { return scattered_; }

    /// From now on all these are, of which there are values. Nothing may be left to take.
    void are(const std::vector<uint8_t>& known);

    /// A byte a pixel: 1 where one is found.
    PlaneView<const uint8_t> mask() const { return {mask_.data(), view_.width}; }
    int64_t count() const { return pixels_; }
    /// Whether all of the area is found.
    bool hold(const Region& area) const;

  private:
    struct Source {
        SharedPixels shared;
        std::shared_ptr<const Part> part;
    };

    Computed computed(const Part& part) const;
    int64_t take_row(int y, const SharedPixels& shared, const Part& part, const Target& target,
                     const Taken& taken);

    View view_;
    ReferenceStore* references_ = nullptr;
    std::vector<uint8_t> mask_;
    std::vector<uint8_t> taken_now_;  ///< the same of what was; empty: nothing
    int64_t pixels_ = 0;
    std::atomic<bool> scattered_ = false;
    std::vector<Source> sources_;
};

}  // namespace hadal::ui
