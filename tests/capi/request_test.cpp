// The request handle: fields as text, in and out.
#include <hadal/hadal.h>

#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "handles.hpp"

using capi::field;

namespace {

const std::vector<std::string> all_fields = {"formula",    "julia",    "re",      "im",
                                             "zoom",       "rotation", "stretch", "stretch_angle",
                                             "iterations", "radius",   "width",   "height"};

std::vector<std::string> texts_of(const hadal_request* request) {
    std::vector<std::string> texts;
    for (const std::string& name : all_fields)
        texts.push_back(field(request, name.c_str()));
    return texts;
}

}  // namespace

TEST_CASE("a new request shows the whole set and wants a size") {
    hadal_request* made = nullptr;
    REQUIRE(hadal_request_create(&made) == HADAL_OK);
    const capi::Request request(made);
    CHECK(field(made, "formula") == "mandelbrot");
    CHECK(field(made, "julia").empty());
    CHECK(field(made, "re") == "-0.75");
    CHECK(field(made, "im") == "0");
    CHECK(field(made, "zoom") == "1.6");
    CHECK(field(made, "width") == "0");
    CHECK(field(made, "height") == "0");

    const auto engine = capi::engine();
    const hadal_target nothing = HADAL_TARGET_INIT;
    CHECK(hadal_render(engine.get(), made, &nothing, nullptr, nullptr, nullptr) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"width", "'0'"}));
}

TEST_CASE("fields give back what they were given") {
    const std::string deep = "-1.7400623825793399052208441670658256382966417204361718668798624184";
    const std::vector<std::pair<const char*, std::string>> values = {
        {"formula", "burning-ship"},
        {"julia", "-0.8,0.156"},
        {"re", deep},
        {"im", "1e-300"},
        {"zoom", "1.5e1000"},
        {"rotation", "-45.5"},
        {"stretch", "1.25"},
        {"stretch_angle", "-12.5"},
        {"iterations", "4611686018427387904"},
        {"radius", "1e+18"},
        {"width", "16777216"},
        {"height", "1"},
        {"julia", ""},
        {"iterations", "0"},
        {"radius", "2"},
        {"rotation", "0"},
    };
    const auto request = capi::request(1, 1);
    for (const auto& [name, text] : values) {
        INFO(name << " = " << text);
        const hadal_status status = hadal_request_set(request.get(), name, text.c_str());
        INFO(hadal_error_text());
        CHECK(status == HADAL_OK);
        CHECK(field(request.get(), name) == text);
    }
    // What one gives another takes.
    const auto other = capi::request(1, 1);
    for (const std::string& name : all_fields) {
        CHECK(hadal_request_set(other.get(), name.c_str(),
                                field(request.get(), name.c_str()).c_str()) == HADAL_OK);
    }
    CHECK(texts_of(other.get()) == texts_of(request.get()));
}

TEST_CASE("texts that cannot be a field's value are refused and change nothing") {
    const std::vector<std::pair<const char*, std::vector<const char*>>> refused = {
        {"formula", {"", "mandelbrott", "Mandelbrot", "mandelbrot "}},
        {"julia", {"1", "1,", ",1", "1,2,3", "nan,0", "0,inf", "x,y", "1e19,0"}},
        {"re", {"", " ", "nan", "inf", "-inf", "0x10", "1,5", "1e", "--1", "1e400", "1 2", "1e19"}},
        {"im", {"", "nan", "infinity", ".", "e5", "-1e19"}},
        {"zoom", {"", "0", "-1", "nan", "inf", "-1e50", "0e5", "1e9999999999999999999999"}},
        {"rotation", {"", "nan", "inf", "1e400", "90deg"}},
        {"stretch", {"", "0", "-1", "1e4", "nan"}},
        {"stretch_angle", {"", "nan", "inf"}},
        {"iterations",
         {"", "-1", "1.5", "1e3", "nan", "inf", "4611686018427387905", "99999999999999999999"}},
        {"radius", {"", "0", "-2", "1.999", "1.1e18", "nan", "inf", "1e400"}},
        {"width", {"", "0", "-1", "16777217", "4294967297", "1.5", "nan"}},
        {"height", {"", "0", "-1", "16777217", "99999999999999999999", "inf"}},
    };
    const auto request = capi::request(640, 480);
    const std::vector<std::string> before = texts_of(request.get());
    for (const auto& [name, texts] : refused) {
        for (const char* text : texts) {
            INFO(name << " = '" << text << "'");
            CHECK(hadal_request_set(request.get(), name, text) == HADAL_INVALID_ARGUMENT);
            CHECK(capi::error_names({name}));
            CHECK(texts_of(request.get()) == before);
        }
    }
}

TEST_CASE("fields that do not exist are named with those that do") {
    const auto request = capi::request(1, 1);
    for (const char* name : {"", "Re", "depth", "re "}) {
        CHECK(hadal_request_set(request.get(), name, "1") == HADAL_INVALID_ARGUMENT);
        CHECK(capi::error_names({"field", name, "iterations", "rotation"}));
        CHECK(hadal_request_get(request.get(), name, nullptr, 0, nullptr) ==
              HADAL_INVALID_ARGUMENT);
    }
}

TEST_CASE("sizes out of bounds are named and change nothing") {
    const auto request = capi::request(640, 480);
    for (const int64_t bad : {int64_t{0}, int64_t{-1}, (int64_t{1} << 24) + 1,
                              (int64_t{1} << 32) + 1, INT64_MAX, INT64_MIN}) {
        CHECK(hadal_request_set_size(request.get(), bad, 1) == HADAL_INVALID_ARGUMENT);
        CHECK(capi::error_names({"width", std::to_string(bad).c_str()}));
        CHECK(hadal_request_set_size(request.get(), 1, bad) == HADAL_INVALID_ARGUMENT);
        CHECK(capi::error_names({"height", std::to_string(bad).c_str()}));
    }
    CHECK(field(request.get(), "width") == "640");
    CHECK(field(request.get(), "height") == "480");
}

TEST_CASE("texts are copied out whole or not at all") {
    const auto request = capi::request(1, 1, {{"re", "-0.125"}});
    char buffer[16];
    std::memset(buffer, 'x', sizeof buffer);
    size_t needed = 0;
    CHECK(hadal_request_get(request.get(), "re", buffer, 6, &needed) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"capacity", "7", "'6'"}));
    CHECK(needed == 7);
    CHECK(std::string(buffer, 16) == std::string(16, 'x'));
    CHECK(hadal_request_get(request.get(), "re", buffer, 7, nullptr) == HADAL_OK);
    CHECK(std::string(buffer, 16) == std::string("-0.125\0xxxxxxxxx", 16));
    CHECK(hadal_request_get(request.get(), "re", buffer, 0, nullptr) == HADAL_INVALID_ARGUMENT);
    CHECK(hadal_request_get(request.get(), "re", nullptr, 7, &needed) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"buffer", "NULL"}));
    CHECK(hadal_request_get(request.get(), "re", nullptr, 0, nullptr) == HADAL_INVALID_ARGUMENT);
}

TEST_CASE("a copy is a request of its own") {
    const auto request = capi::request(3, 4, {{"re", "0.25"}, {"julia", "0,1"}});
    hadal_request* made = nullptr;
    REQUIRE(hadal_request_copy(request.get(), &made) == HADAL_OK);
    const capi::Request copy(made);
    CHECK(texts_of(made) == texts_of(request.get()));
    REQUIRE(hadal_request_set(made, "re", "0.5") == HADAL_OK);
    CHECK(field(request.get(), "re") == "0.25");
}

TEST_CASE("locations go out and come back, the size stays") {
    const auto request =
        capi::request(640, 480, {{"formula", "celtic"}, {"julia", "-0.5,0.25"}, {"zoom", "1e40"}});
    size_t needed = 0;
    REQUIRE(hadal_request_to_location(request.get(), nullptr, 0, &needed) == HADAL_OK);
    std::vector<char> text(needed);
    REQUIRE(hadal_request_to_location(request.get(), text.data(), needed, nullptr) == HADAL_OK);

    const auto other = capi::request(7, 9);
    REQUIRE(hadal_request_from_location(other.get(), text.data()) == HADAL_OK);
    for (const char* name : {"formula", "julia", "re", "im", "zoom", "iterations"})
        CHECK(field(other.get(), name) == field(request.get(), name));
    CHECK(field(other.get(), "width") == "7");

    const std::vector<std::string> before = texts_of(other.get());
    for (const char* bad : {"zoom = \"-1\"\n", "zoom = \n", "formula = \"nonsense\"\n",
                            "re = \"nan\"\n", "radius = inf\n", "iterations = -5\n"}) {
        INFO(bad);
        CHECK(hadal_request_from_location(other.get(), bad) == HADAL_INVALID_ARGUMENT);
        CHECK_FALSE(std::string(hadal_error_text()).empty());
        CHECK(texts_of(other.get()) == before);
    }
}

TEST_CASE("locations are read from what Kalles Fraktaler writes, too") {
    const auto request = capi::request(7, 9, {{"julia", "-0.5,0.25"}});
    REQUIRE(hadal_request_from_location(request.get(),
                                        "Re: -1.7625\r\nIm: -0.028\r\nZoom: 2.8E1\r\n"
                                        "Iterations: 3000\r\nPower: 2\r\nFractalType: 1\r\n") ==
            HADAL_OK);
    CHECK(field(request.get(), "formula") == "burning-ship");
    CHECK(field(request.get(), "re") == "-1.7625");
    CHECK(field(request.get(), "im") == "-0.028");
    CHECK(field(request.get(), "zoom") == "2.8E1");
    CHECK(field(request.get(), "iterations") == "3000");
    CHECK(field(request.get(), "julia") == "");
    CHECK(field(request.get(), "height") == "9");

    const std::vector<std::string> before = texts_of(request.get());
    CHECK(hadal_request_from_location(request.get(), "Re: 0\nIm: 0\nZoom: -1\nIterations: 9\n") ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"Zoom", "-1"}));
    CHECK(hadal_request_from_location(request.get(),
                                      "Re: 0\nIm: 0\nZoom: 1\nIterations: 9\nFractalType: 77\n") ==
          HADAL_UNSUPPORTED);
    CHECK(capi::error_names({"FractalType", "77"}));
    CHECK(texts_of(request.get()) == before);
}

TEST_CASE("NULL arguments of requests are named") {
    const auto request = capi::request(1, 1);
    hadal_request* const good = request.get();
    hadal_request* made = nullptr;
    size_t needed = 0;
    const std::pair<hadal_status, const char*> calls[] = {
        {hadal_request_create(nullptr), "request"},
        {hadal_request_copy(nullptr, &made), "request"},
        {hadal_request_copy(good, nullptr), "copy"},
        {hadal_request_set(nullptr, "re", "0"), "request"},
        {hadal_request_set(good, nullptr, "0"), "field"},
        {hadal_request_set(good, "re", nullptr), "text"},
        {hadal_request_set_size(nullptr, 1, 1), "request"},
        {hadal_request_get(nullptr, "re", nullptr, 0, &needed), "request"},
        {hadal_request_get(good, nullptr, nullptr, 0, &needed), "field"},
        {hadal_request_from_location(nullptr, ""), "request"},
        {hadal_request_from_location(good, nullptr), "text"},
        {hadal_request_to_location(nullptr, nullptr, 0, &needed), "request"},
    };
    for (const auto& [status, argument] : calls) {
        INFO(argument);
        CHECK(status == HADAL_INVALID_ARGUMENT);
    }
    hadal_request_set(good, "re", nullptr);
    CHECK(capi::error_names({"text", "NULL"}));
    CHECK(made == nullptr);
    hadal_request_destroy(nullptr);
}
