// What a thread keeps in memory from one batch of pixels to the next.
#pragma once

#include <memory>

namespace hadal {

/// The packets in memory, kept from one batch to the next. One for each thread.
class PerturbationScratch {
  public:
    PerturbationScratch();
    PerturbationScratch(PerturbationScratch&&) noexcept;
    ~PerturbationScratch();

    struct Packets;
    Packets& packets() { return *packets_; }

  private:
    std::unique_ptr<Packets> packets_;
};

}  // namespace hadal
