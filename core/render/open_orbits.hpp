// Where the orbits stand that stayed up to the limit, so that a higher one goes on from there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

#include "location/navigate.hpp"
#include "render/render.hpp"

namespace hadal {

/// The orbit of a pixel that has not escaped in n iterations and may still do so.
struct OpenOrbit {
    int x;  ///< the pixel
    int y;
    int64_t n;
    static constexpr int most_components = 3;
    /// The components of z_n; those of derivatives only where they are iterated.
    std::array<double, most_components> z_re;
    std::array<double, most_components> z_im;
    double variance;  ///< of z_n, from rounding
};

/// Open orbits of the pictures seen last, by the samples they are of, as many as fit into a budget
/// of memory. A render in doubles finds here only what it would compute itself, to the last bit, so
/// that no picture depends on what was rendered before. Any thread, but one render at a time.
class OpenOrbits {
  public:
    static constexpr std::size_t usual_budget = std::size_t{64} << 20;

    /// `budget` in bytes; 0: nothing is kept.
    explicit OpenOrbits(std::size_t budget = usual_budget) : budget_(budget) {}

    std::size_t bytes() const;
    /// How many there are.
    int64_t size() const;

    class Use;

  private:
    static constexpr int block_side = 32;
    using Block = std::pair<int, int>;  ///< row and column

    /// The orbits of one lattice of samples, in pixels of the view that came first.
    struct Sheet {
        View view;
        double radius;
        bool with_derivatives;
        std::map<Block, std::vector<OpenOrbit>> blocks;
        std::size_t orbits = 0;
    };

    void make_room(std::size_t orbits, const Region& picture);
    std::size_t bytes_locked() const;

    const std::size_t budget_;
    mutable std::mutex mutex_;
    std::list<Sheet> sheets_;  ///< the one used last in front
};

/// What one render has to do with them. Pixels are those of the region rendered.
class OpenOrbits::Use {
  public:
    /// `region` is a part of the request's picture. Throws std::bad_alloc.
    Use(std::shared_ptr<OpenOrbits> orbits, const Request& request, const Region& region,
        bool with_derivatives);

    /// Calls visit with each orbit in the area.
    void each(const Region& area, const std::function<void(const OpenOrbit&)>& visit) const;
    /// Forgets those in the area for which `decided(x, y)`, and adds others that lie in it.
    void replace(const Region& area, const std::function<bool(int, int)>& decided,
                 std::span<const OpenOrbit> by);

  private:
    template <class Visit>
    void each_block(const Region& area, Visit visit) const;

    std::shared_ptr<OpenOrbits> orbits_;
    Sheet* sheet_ = nullptr;
    Region picture_;  ///< in pixels of the sheet
    int dx_ = 0;      ///< from pixels of the region to those of the sheet
    int dy_ = 0;
};

}  // namespace hadal
