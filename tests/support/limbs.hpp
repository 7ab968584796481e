// Long numbers for tests of GMP's bare limbs: random ones, and those whose carries run far.
#pragma once

#include <gmp.h>

#include <cstdint>
#include <random>
#include <vector>

namespace hadal::limbs {

using Limbs = std::vector<mp_limb_t>;

class Source {
  public:
    explicit Source(unsigned seed) : random_(seed) {}

    uint64_t bits() { return random_(); }
    /// Of random limbs, of ones, of runs of ones and zeros, or with a single bit.
    Limbs number(mp_size_t size) {
        Limbs limbs(static_cast<std::size_t>(size));
        const uint64_t kind = random_() % 6;
        for (mp_limb_t& limb : limbs) {
            if (kind < 3) limb = random_();
            if (kind == 3) limb = ~mp_limb_t{0};
            if (kind == 4) limb = random_() % 2 ? ~mp_limb_t{0} : 0;
        }
        if (kind == 5) limbs[random_() % limbs.size()] = mp_limb_t{1} << (random_() % 64);
        return limbs;
    }

  private:
    std::mt19937_64 random_;
};

}  // namespace hadal::limbs
