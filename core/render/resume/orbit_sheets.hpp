// Open orbits by the samples they are of, on the lattices of the views seen last.
#pragma once

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

#include "base/plane.hpp"
#include "location/navigate.hpp"
#include "render/request/request.hpp"

namespace hadal {

class DeepReference;

/// The orbit of a pixel that has not escaped in state.n iterations and may still do so.
template <class State>
struct OpenOrbit {
    int x;  ///< the pixel
    int y;
    State state;
};

/// What open orbits depend on besides their samples.
struct OrbitKind {
    double radius;
    bool with_derivatives;
    /// What they were perturbed against; null: nothing.
    std::weak_ptr<const DeepReference> reference = {};

    bool operator==(const OrbitKind& other) const;
};

/// As many as fit into a budget of memory, the lattice used last in front. Any thread, but one
/// render at a time. State: PlainState or PerturbedState.
template <class State>
class OrbitSheets {
  public:
    using Orbit = OpenOrbit<State>;

    /// `budget` in bytes; 0: nothing is kept.
    explicit OrbitSheets(std::size_t budget) : budget_(budget) {}

    std::size_t bytes() const;
    /// How many orbits there are.
    int64_t size() const;
    void clear();

    class Use;

  private:
    static constexpr int block_side = 32;
    using Block = std::pair<int, int>;  ///< row and column

    /// The orbits of one lattice of samples, in pixels of the view that came first.
    struct Sheet {
        View view;
        OrbitKind kind;
        std::map<Block, std::vector<Orbit>> blocks;
        std::size_t orbits = 0;
    };

    void make_room(std::size_t orbits, const Region& picture);
    std::size_t bytes_locked() const;

    const std::size_t budget_;
    mutable std::mutex mutex_;
    std::list<Sheet> sheets_;
};

/// What one render has to do with them. Pixels are those of the region rendered.
template <class State>
class OrbitSheets<State>::Use {
  public:
    /// `region` is a part of the request's picture. The sheets must outlive this. Throws
    /// std::bad_alloc.
    Use(OrbitSheets& sheets, const Request& request, const Region& region, const OrbitKind& kind);

    /// Calls visit with each orbit in the area.
    void each(const Region& area, const std::function<void(const Orbit&)>& visit) const;
    /// Forgets those in the area for which `decided(x, y)`, and adds others that lie in it.
    void replace(const Region& area, const std::function<bool(int, int)>& decided,
                 std::span<const Orbit> by);

  private:
    template <class Visit>
    void each_block(const Region& area, Visit visit) const;

    OrbitSheets& all_;
    Sheet* sheet_ = nullptr;
    Region picture_;  ///< in pixels of the sheet
    int dx_ = 0;      ///< from pixels of the region to those of the sheet
    int dy_ = 0;
};

}  // namespace hadal
