#include "kernel/isa.hpp"

#include <hwy/highway.h>
#include <hwy/targets.h>

#include <array>
#include <cstdlib>
#include <vector>

#include "base/error.hpp"

namespace hadal {

namespace {

struct IsaRow {
    Isa isa;
    std::string_view name;
    int64_t target;  // Highway's bit for it
};

// From the plainest to the best; `automatic` is no set of its own.
constexpr std::array<IsaRow, 6> isa_rows = {{
    {Isa::automatic, "auto", 0},
    {Isa::portable, "portable", HWY_EMU128 | HWY_SCALAR},
    {Isa::sse4, "sse4", HWY_SSE4},
    {Isa::avx2, "avx2", HWY_AVX2},
    {Isa::avx512, "avx512", HWY_AVX3},
    {Isa::neon, "neon", HWY_NEON},
}};

std::vector<Isa> find_available() {
    std::vector<Isa> found;
    const int64_t runnable = hwy::SupportedTargets() | HWY_STATIC_TARGET;
    for (const IsaRow& row : isa_rows) {
        if (row.target & runnable & HWY_TARGETS) found.push_back(row.isa);
    }
    return found;
}

}  // namespace

std::string_view name(Isa isa) {
    for (const IsaRow& row : isa_rows) {
        if (row.isa == isa) return row.name;
    }
    return "unknown";
}

Isa isa_named(const std::string& text, const std::string& field) {
    std::string names;
    for (const IsaRow& row : isa_rows) {
        if (row.name == text) return row.isa;
        names += (names.empty() ? "" : ", ") + std::string(row.name);
    }
    throw invalid_field(field, text, Problem::one_of_wanted, {names});
}

std::span<const Isa> available_isas() {
    static const std::vector<Isa> found = find_available();
    return found;
}

Isa resolve(Isa wish) {
    const char* environment = std::getenv("HADAL_ISA");
    if (wish == Isa::automatic && environment != nullptr && *environment != '\0') {
        wish = isa_named(environment, "HADAL_ISA");
    }
    const std::span<const Isa> available = available_isas();
    if (wish == Isa::automatic) return available.back();
    std::string names;
    for (const Isa isa : available) {
        if (isa == wish) return isa;
        names += (names.empty() ? "" : ", ") + std::string(name(isa));
    }
    throw Error(ErrorCode::unsupported,
                Complaint{Problem::no_such_instructions, {std::string(name(wish)), names}});
}

}  // namespace hadal
