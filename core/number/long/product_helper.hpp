// A second thread for the two long products of an iteration.
#pragma once

#include <gmp.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <thread>
#include <vector>

namespace hadal {

/// Short products of numbers of a fixed length by a thread of its own, for one owner that never
/// waits longer for a product than computing it takes: on a busy machine the thread may be without
/// a processor for milliseconds. Its calls are for the owner's thread alone. Throws
/// std::system_error where there can be no thread.
class ProductHelper {
  public:
    /// Whether products of that many limbs are long beside what handing them over costs.
    static bool pays_for(mp_size_t size);

    explicit ProductHelper(mp_size_t size);
    /// Waits for the product in hand.
    ~ProductHelper();
    ProductHelper(const ProductHelper&) = delete;
    ProductHelper& operator=(const ProductHelper&) = delete;

    /// Takes copies of two factors to multiply. False: still at a product that was given up.
    bool offer(const mp_limb_t* a, const mp_limb_t* b);
    /// The product of what was offered, valid until the next offer. Null where it had better be
    /// computed by the owner: the thread has not begun, or takes longer than the time since
    /// offer() once more.
    const mp_limb_t* collect();

  private:
    using Clock = std::chrono::steady_clock;
    enum class State { idle, offered, taken, done, ended };

    void work();
    State next_offer();

    const mp_size_t size_;
    std::vector<mp_limb_t> a_;
    std::vector<mp_limb_t> b_;
    std::vector<mp_limb_t> product_;
    std::vector<mp_limb_t> scratch_;
    Clock::time_point offered_at_;
    std::atomic<State> state_{State::idle};
    std::jthread thread_;
};

}  // namespace hadal
