// Mini-sets through the C interface.
#include <hadal/hadal.h>

#include <string>
#include <vector>

#include "handles.hpp"

namespace {

using MiniSet = std::unique_ptr<hadal_mini_set, capi::Destroy<hadal_mini_set_destroy>>;

MiniSet located(const hadal_request* request) {
    hadal_mini_set* made = nullptr;
    INFO(hadal_error_text());
    REQUIRE(hadal_mini_set_locate(capi::engine().get(), request, nullptr, nullptr, &made) ==
            HADAL_OK);
    return MiniSet(made);
}

std::string text(const hadal_mini_set* mini_set, const char* field) {
    size_t needed = 0;
    REQUIRE(hadal_mini_set_get(mini_set, field, nullptr, 0, &needed) == HADAL_OK);
    std::vector<char> buffer(needed);
    REQUIRE(hadal_mini_set_get(mini_set, field, buffer.data(), buffer.size(), nullptr) == HADAL_OK);
    return buffer.data();
}

}  // namespace

TEST_CASE("mini-sets: the one of period 3 on the needle") {
    const auto request = capi::request(64, 48, {{"re", "-1.75"}, {"im", "0"}, {"zoom", "20"}});
    const MiniSet mini_set = located(request.get());
    REQUIRE(mini_set);
    CHECK(hadal_mini_set_period(mini_set.get()) == 3);
    CHECK(text(mini_set.get(), "period") == "3");
    // The real root of c^3 + 2 c^2 + c + 1.
    CHECK(text(mini_set.get(), "re").substr(0, 18) == "-1.754877666246692");
    CHECK(text(mini_set.get(), "im") == "0");
    CHECK(std::stod(text(mini_set.get(), "size")) == Approx(0.019035515913));
    CHECK(text(mini_set.get(), "turn") == "0");

    REQUIRE(hadal_mini_set_place(mini_set.get(), request.get()) == HADAL_OK);
    CHECK(std::stod(capi::field(request.get(), "zoom")) == Approx(1.6 / 0.019035515913));
    CHECK(capi::field(request.get(), "width") == "64");
    CHECK(hadal_mini_set_period(located(request.get()).get()) == 3);
}

TEST_CASE("mini-sets: of other formulas, with shape and transform") {
    const auto request = capi::request(
        64, 48, {{"formula", "multibrot-4"}, {"re", "-1.22908"}, {"im", "0"}, {"zoom", "200"}});
    const MiniSet power = located(request.get());
    REQUIRE(power);
    CHECK(hadal_mini_set_period(power.get()) == 3);
    CHECK(text(power.get(), "shape") == "multibrot-4");
    // One of the three ways it is turned by is not at all.
    CHECK(text(power.get(), "turn") == "0");
    CHECK(text(power.get(), "transform") == "1,0,0,1");
    CHECK(text(power.get(), "misfit") == "0");

    const auto tricorn = capi::request(
        64, 48, {{"formula", "tricorn"}, {"re", "-1.9408"}, {"im", "0"}, {"zoom", "500"}});
    const MiniSet sheared = located(tricorn.get());
    REQUIRE(sheared);
    CHECK(hadal_mini_set_period(sheared.get()) == 4);
    CHECK(text(sheared.get(), "shape") == "mandelbrot");
    CHECK(text(sheared.get(), "misfit") == "0");
    // Along the axes, and not alike.
    const std::string transform = text(sheared.get(), "transform");
    double entries[4];
    REQUIRE(std::sscanf(transform.c_str(), "%lf,%lf,%lf,%lf", &entries[0], &entries[1], &entries[2],
                        &entries[3]) == 4);
    CHECK(entries[1] == 0);
    CHECK(entries[2] == 0);
    CHECK(entries[0] * entries[3] == Approx(1).margin(1e-6));
    CHECK(entries[0] > 1.2 * entries[3]);
    REQUIRE(hadal_mini_set_place(sheared.get(), tricorn.get()) == HADAL_OK);
    CHECK(capi::field(tricorn.get(), "formula") == "tricorn");
}

TEST_CASE("mini-sets: none is no error") {
    const auto request = capi::request(64, 48, {{"re", "0.6"}, {"im", "0.6"}, {"zoom", "20"}});
    CHECK_FALSE(located(request.get()));
}

TEST_CASE("mini-sets: arguments are checked") {
    const auto request = capi::request(64, 48, {{"julia", "0,1"}});
    hadal_mini_set* made = nullptr;
    CHECK(hadal_mini_set_locate(capi::engine().get(), request.get(), nullptr, nullptr, &made) ==
          HADAL_UNSUPPORTED);
    CHECK(capi::error_names({"Julia"}));
    CHECK(hadal_mini_set_locate(nullptr, request.get(), nullptr, nullptr, &made) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"engine"}));
    CHECK(hadal_mini_set_locate(capi::engine().get(), nullptr, nullptr, nullptr, &made) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(hadal_mini_set_locate(capi::engine().get(), request.get(), nullptr, nullptr, nullptr) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"mini_set"}));
    CHECK(hadal_mini_set_period(nullptr) == -1);
    CHECK(capi::error_names({"mini_set"}));
    hadal_mini_set_destroy(nullptr);

    const auto view = capi::request(64, 48);
    const MiniSet whole = located(view.get());
    CHECK(hadal_mini_set_get(whole.get(), "colour", nullptr, 0, nullptr) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"field", "'colour'"}));
    char small[1];
    CHECK(hadal_mini_set_get(whole.get(), "re", small, 1, nullptr) == HADAL_INVALID_ARGUMENT);
}

TEST_CASE("mini-sets: the callback cancels the search") {
    // Every disc about the parabolic point 1/4 takes long.
    const auto request = capi::request(
        64, 48,
        {{"re", "0.25"}, {"im", "0"}, {"zoom", "1e30"}, {"iterations", "4611686018427387904"}});
    hadal_mini_set* made = nullptr;
    const auto at_once = [](double, void*) { return 1; };
    CHECK(hadal_mini_set_locate(capi::engine().get(), request.get(), at_once, nullptr, &made) ==
          HADAL_CANCELLED);
    CHECK(made == nullptr);
}
