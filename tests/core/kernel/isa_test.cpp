#include "kernel/isa.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/error.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

/// Sets HADAL_ISA for a scope.
class IsaVariable {
  public:
    explicit IsaVariable(const char* value) {
        if (const char* old = std::getenv("HADAL_ISA")) old_ = old;
        setenv("HADAL_ISA", value, 1);
    }
    ~IsaVariable() { setenv("HADAL_ISA", old_.c_str(), 1); }

  private:
    std::string old_;
};

}  // namespace

TEST_CASE("isa: names go both ways") {
    for (const Isa isa :
         {Isa::automatic, Isa::portable, Isa::sse4, Isa::avx2, Isa::avx512, Isa::neon}) {
        CHECK(isa_named(std::string(name(isa)), "isa") == isa);
    }
    CHECK_THROWS_WITH(isa_named("mmx", "--isa"),
                      Catch::Contains("--isa") && Catch::Contains("mmx"));
}

TEST_CASE("isa: the portable set is always there and the best is the default") {
    const IsaVariable unset("");
    const auto available = available_isas();
    REQUIRE_FALSE(available.empty());
    CHECK(std::count(available.begin(), available.end(), Isa::automatic) == 0);
    CHECK(resolve(Isa::automatic) == available.back());
}

TEST_CASE("isa: HADAL_ISA forces a set, an explicit wish wins over it") {
    for (const Isa isa : available_isas()) {
        const IsaVariable forced(std::string(name(isa)).c_str());
        CHECK(resolve(Isa::automatic) == isa);
        CHECK(resolve(available_isas().front()) == available_isas().front());
    }
    const IsaVariable wrong("sse9");
    CHECK_THROWS_WITH(resolve(Isa::automatic), Catch::Contains("HADAL_ISA"));
}
