// References kept from one render to the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>

#include "location/location.hpp"
#include "render/deep/deep_reference.hpp"
#include "render/request/render_options.hpp"
#include "render/request/render_statistics.hpp"

namespace hadal {

/// What a reference depends on besides the iteration limit.
struct ReferenceKey {
    ReferenceKey(const Location& location, const DeepFrame& frame);

    FormulaId formula;
    std::optional<PointText> julia;
    PointText point;
    double radius;
    double disc_log2;
    int64_t dc_exponent;
    mpfr_prec_t bits;

    bool operator==(const ReferenceKey&) const = default;
};

/// The references used last, as many as fit into a budget of memory. A render takes from here only
/// what it would prepare itself to the last bit, so that no picture depends on what was rendered
/// before. All functions may be called from any thread.
class ReferenceStore {
  public:
    static constexpr std::size_t usual_budget = std::size_t{256} << 20;

    /// `budget` in bytes; 0: nothing is kept.
    explicit ReferenceStore(std::size_t budget = usual_budget) : budget_(budget) {}

    /// Drops at once what no longer fits. A reference that a render is using stays until it ends,
    /// and does not count.
    void set_budget(std::size_t bytes);
    std::size_t budget() const;
    /// Memory of what is kept.
    std::size_t bytes() const;

    /// A reference that serves this key and limit, or null. The limit it was prepared for may be
    /// another one when something else ended its orbit before both.
    std::shared_ptr<const DeepReference> find(const ReferenceKey& key, int64_t limit);
    /// A reference for RenderOptions::preview: the one that a render of the request would take, or
    /// of those with the location's formula, seed and radius, and any limit, the one about the
    /// smallest disc that the whole picture lies in, if that is no more than 2^10 times as wide; or
    /// null. The request must be a valid one of a deep view.
    std::shared_ptr<const DeepReference> find_for_preview(const Request& request);
    /// Keeps a reference just prepared, if it fits. Throws std::bad_alloc.
    void keep(const ReferenceKey& key, int64_t limit,
              std::shared_ptr<const DeepReference> reference);
    /// To be called when references kept may have grown.
    void trim() noexcept;

  private:
    struct Entry {
        ReferenceKey key;
        int64_t limit;
        std::shared_ptr<const DeepReference> reference;

        bool serves(const ReferenceKey& wanted, int64_t wanted_limit) const;
        std::size_t bytes() const { return static_cast<std::size_t>(reference->bytes()); }
    };
    void trim_locked() noexcept;

    mutable std::mutex mutex_;
    std::size_t budget_;
    std::list<Entry> entries_;  ///< the one used last in front
};

/// The reference of one render: taken from a store, or prepared and left there.
class ReferenceUse {
  public:
    /// `store` may be null. `near`: one whose orbits serve as well, if there is one. For the rest
    /// see DeepReference.
    ReferenceUse(std::shared_ptr<ReferenceStore> store, const Location& location,
                 const DeepFrame& frame, int threads,
                 const std::shared_ptr<const DeepReference>& near,
                 const DeepReference::GoOn& go_on);
    /// As it is.
    explicit ReferenceUse(std::shared_ptr<const DeepReference> reference);
    ReferenceUse(const ReferenceUse&) = delete;
    ~ReferenceUse();

    const DeepReference* operator->() const { return reference_.get(); }
    const std::shared_ptr<const DeepReference>& shared() const { return reference_; }
    /// What the reference is, and what this render spent on it.
    void add_to(DeepStatistics& statistics) const;

  private:
    std::shared_ptr<ReferenceStore> store_;
    std::shared_ptr<const DeepReference> reference_;
    bool reused_ = false;
    double table_seconds_before_ = 0;
};

}  // namespace hadal
