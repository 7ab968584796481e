#include "kernel/packets/perturbation_tally.hpp"

namespace hadal {

void PerturbationTally::add(const PerturbationTally& other) {
    skips += other.skips;
    plain += other.plain;
    rebases += other.rebases;
    extended += other.extended;
    doubtful += other.doubtful;
    wide += other.wide;
    direct += other.direct;
}

}  // namespace hadal
