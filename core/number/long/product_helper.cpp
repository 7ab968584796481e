#include "number/long/product_helper.hpp"

#include "number/long/short_product.hpp"

namespace hadal {

namespace {

/// Looks at the state in a row before the processor is offered to others.
constexpr int looks = 64;
/// Iterations follow each other faster than this; then something else goes on.
constexpr std::chrono::microseconds patience{300};

}  // namespace

bool ProductHelper::pays_for(mp_size_t size) {
    // 4096 bits: a product takes 1.5 us, handing it over a fifth of that.
    constexpr mp_size_t least = 64;
    return size >= least && std::thread::hardware_concurrency() > 1;
}

ProductHelper::ProductHelper(mp_size_t size)
    : size_(size),
      a_(static_cast<std::size_t>(size)),
      b_(a_.size()),
      product_(2 * a_.size()),
      scratch_(2 * a_.size()),
      thread_([this] { work(); }) {}

ProductHelper::~ProductHelper() {
    state_.store(State::ended);
    state_.notify_one();
}

bool ProductHelper::offer(const mp_limb_t* a, const mp_limb_t* b) {
    if (state_.load(std::memory_order_acquire) == State::taken) return false;
    offered_at_ = Clock::now();
    mpn_copyi(a_.data(), a, size_);
    mpn_copyi(b_.data(), b, size_);
    state_.store(State::offered, std::memory_order_release);
    state_.notify_one();
    return true;
}

const mp_limb_t* ProductHelper::collect() {
    State expected = State::offered;
    if (state_.compare_exchange_strong(expected, State::idle)) return nullptr;
    const Clock::time_point now = Clock::now();
    const Clock::time_point end = now + (now - offered_at_);
    for (int i = 1; state_.load(std::memory_order_acquire) != State::done; ++i) {
        if (i % looks == 0 && Clock::now() > end) return nullptr;
    }
    return product_.data();
}

/// Waits for factors, or for the end.
ProductHelper::State ProductHelper::next_offer() {
    const auto begin = Clock::now();
    for (int i = 1;; ++i) {
        State state = state_.load(std::memory_order_acquire);
        if (state == State::ended) return state;
        if (state == State::offered) {
            // The owner may take it back at the same moment.
            if (state_.compare_exchange_strong(state, State::taken)) return State::taken;
            continue;
        }
        if (i % looks != 0) continue;
        if (Clock::now() - begin < patience) {
            std::this_thread::yield();
        } else {
            state_.wait(state);
        }
    }
}

void ProductHelper::work() {
    while (next_offer() == State::taken) {
        multiply_short(product_.data(), a_.data(), b_.data(), size_, scratch_.data());
        // Not where it was told to end meanwhile.
        State expected = State::taken;
        state_.compare_exchange_strong(expected, State::done);
    }
}

}  // namespace hadal
