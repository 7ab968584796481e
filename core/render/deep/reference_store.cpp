#include "render/deep/reference_store.hpp"

#include <algorithm>
#include <cmath>

#include "number/long/point_arithmetic.hpp"

namespace hadal {

ReferenceKey::ReferenceKey(const Location& location, const DeepFrame& frame)
    : formula(location.formula),
      julia(location.julia),
      point{frame.reference().re.to_text(), frame.reference().im.to_text()},
      radius(location.radius),
      disc_log2(frame.disc_log2()),
      dc_exponent(frame.dc_exponent()),
      bits(frame.bits()) {}

bool ReferenceStore::Entry::serves(const ReferenceKey& wanted, int64_t wanted_limit) const {
    return key == wanted &&
           (limit == wanted_limit || reference->ended_before(std::min(limit, wanted_limit)));
}

void ReferenceStore::set_budget(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    budget_ = bytes;
    trim_locked();
}

std::size_t ReferenceStore::budget() const {
    const std::lock_guard lock(mutex_);
    return budget_;
}

std::size_t ReferenceStore::bytes() const {
    const std::lock_guard lock(mutex_);
    std::size_t sum = 0;
    for (const Entry& entry : entries_)
        sum += entry.bytes();
    return sum;
}

std::shared_ptr<const DeepReference> ReferenceStore::find(const ReferenceKey& key, int64_t limit) {
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& entry) { return entry.serves(key, limit); });
    if (found == entries_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found);
    return entries_.front().reference;
}

std::shared_ptr<const DeepReference> ReferenceStore::find_for_preview(const Request& request) {
    const Location& location = request.location;
    const DeepFrame frame(request);
    if (auto same = find(ReferenceKey(location, frame), location.iterations)) return same;
    constexpr int64_t most_octaves_wider = 10;
    const auto holds = [&](const Entry& entry) {
        const ReferenceKey& key = entry.key;
        if (key.formula != location.formula || key.julia != location.julia ||
            key.radius != location.radius)
            return false;
        const double wider = static_cast<double>(key.dc_exponent) - frame.picture_log2();
        if (wider < 0 || wider > most_octaves_wider) return false;
        const BigPoint way = difference(frame.centre(), entry.reference->point());
        const double away = std::hypot(std::exp2(way.re.log2_abs() - frame.picture_log2()),
                                       std::exp2(way.im.log2_abs() - frame.picture_log2()));
        return away + 1 <= std::exp2(wider);
    };
    const std::lock_guard lock(mutex_);
    const Entry* best = nullptr;
    for (const Entry& entry : entries_) {
        if (best && best->key.dc_exponent <= entry.key.dc_exponent) continue;
        if (holds(entry)) best = &entry;
    }
    return best ? best->reference : nullptr;
}

void ReferenceStore::keep(const ReferenceKey& key, int64_t limit,
                          std::shared_ptr<const DeepReference> reference) {
    const std::lock_guard lock(mutex_);
    // One that does not fit must not drive out those that do.
    if (static_cast<std::size_t>(reference->bytes()) > budget_) return;
    entries_.push_front({key, limit, std::move(reference)});
    trim_locked();
}

void ReferenceStore::trim() noexcept {
    const std::lock_guard lock(mutex_);
    trim_locked();
}

void ReferenceStore::trim_locked() noexcept {
    std::size_t sum = 0;
    for (auto at = entries_.begin(); at != entries_.end();) {
        const std::size_t bytes = at->bytes();
        if (bytes > budget_ - sum) {
            at = entries_.erase(at);
        } else {
            sum += bytes;
            ++at;
        }
    }
}

ReferenceUse::ReferenceUse(std::shared_ptr<ReferenceStore> store, const Location& location,
                           const DeepFrame& frame, int threads,
                           const std::shared_ptr<const DeepReference>& near,
                           const DeepReference::GoOn& go_on)
    : store_(std::move(store)) {
    const ReferenceKey key(location, frame);
    if (store_) reference_ = store_->find(key, location.iterations);
    reused_ = reference_ != nullptr;
    if (reused_) {
        table_seconds_before_ = reference_->table_seconds();
        return;
    }
    reference_ = near ? std::make_shared<const DeepReference>(*near, frame, go_on)
                      : std::make_shared<const DeepReference>(location, frame, threads, go_on);
    // Another frame's orbits may end elsewhere than those of a render that knows of none.
    if (store_ && !near) store_->keep(key, location.iterations, reference_);
}

ReferenceUse::ReferenceUse(std::shared_ptr<const DeepReference> reference)
    : reference_(std::move(reference)), reused_(true) {
    table_seconds_before_ = reference_->table_seconds();
}

ReferenceUse::~ReferenceUse() {
    if (store_) store_->trim();
}

void ReferenceUse::add_to(DeepStatistics& statistics) const {
    statistics.reference_seconds = reused_ ? 0 : reference_->orbit_seconds();
    statistics.table_seconds = reference_->table_seconds() - table_seconds_before_;
    statistics.reference_length = reference_->length();
    statistics.period = reference_->period();
    statistics.bytes = reference_->bytes();
    statistics.reused = reused_;
}

}  // namespace hadal
