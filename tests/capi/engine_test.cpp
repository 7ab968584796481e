// The engine handle.
#include <hadal/hadal.h>

#include <climits>
#include <cstring>
#include <string>

#include "handles.hpp"

TEST_CASE("an engine runs the instruction set it was made for") {
    for (int i = 0; i < hadal_instruction_set_count(); ++i) {
        const std::string name = hadal_instruction_set_name(i);
        const auto engine = capi::engine(1, name.c_str());
        CHECK(hadal_engine_instruction_set(engine.get()) == name);

        const auto request = capi::request(33, 17);
        hadal_target nothing = HADAL_TARGET_INIT;
        hadal_statistics statistics = HADAL_STATISTICS_INIT;
        REQUIRE(hadal_render(engine.get(), request.get(), &nothing, nullptr, nullptr,
                             &statistics) == HADAL_OK);
        CHECK(statistics.instruction_set == name);
        CHECK(statistics.threads == 1);
    }
}

TEST_CASE("NULL and auto leave the choice to the library") {
    hadal_engine* made = nullptr;
    REQUIRE(hadal_engine_create(nullptr, &made) == HADAL_OK);
    const capi::Engine by_default(made);
    const auto automatic = capi::engine(0, "auto");
    const std::string chosen = hadal_engine_instruction_set(by_default.get());
    CHECK(chosen == hadal_engine_instruction_set(automatic.get()));
    CHECK(chosen != "auto");
}

TEST_CASE("HADAL_ISA decides for engines that leave the choice, and for them only") {
    const char* plainest = hadal_instruction_set_name(0);
    const char* best = hadal_instruction_set_name(hadal_instruction_set_count() - 1);
    {
        const capi::ForcedIsa isa(plainest);
        CHECK(std::string(hadal_engine_instruction_set(capi::engine().get())) == plainest);
        CHECK(std::string(hadal_engine_instruction_set(capi::engine(1, best).get())) == best);
    }
    const capi::ForcedIsa isa("nonsense");
    hadal_engine* engine = nullptr;
    CHECK(hadal_engine_create(nullptr, &engine) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"HADAL_ISA", "nonsense"}));
    CHECK(engine == nullptr);
}

TEST_CASE("engine options out of bounds are named") {
    hadal_engine* engine = nullptr;
    hadal_engine_options options = HADAL_ENGINE_OPTIONS_INIT;
    for (const int64_t threads : {int64_t{-1}, int64_t{1025}, INT64_MAX, INT64_MIN}) {
        options.threads = threads;
        CHECK(hadal_engine_create(&options, &engine) == HADAL_INVALID_ARGUMENT);
        CHECK(capi::error_names({"options->threads", std::to_string(threads).c_str()}));
    }
    options.threads = 1;
    for (const char* name : {"", "AVX2", "mmx", "avx512 "}) {
        options.instruction_set = name;
        CHECK(hadal_engine_create(&options, &engine) == HADAL_INVALID_ARGUMENT);
        CHECK(capi::error_names({"options->instruction_set", name, "avx2"}));
    }
#if defined(__x86_64__)
    options.instruction_set = "neon";
    CHECK(hadal_engine_create(&options, &engine) == HADAL_UNSUPPORTED);
    CHECK(capi::error_names({"neon"}));
#endif
    CHECK(engine == nullptr);
}

TEST_CASE("NULL, misaligned and shrunken arguments of engines are named") {
    hadal_engine* engine = nullptr;
    CHECK(hadal_engine_create(nullptr, nullptr) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"engine", "NULL"}));

    alignas(16) unsigned char room[64] = {};
    const hadal_engine_options good = HADAL_ENGINE_OPTIONS_INIT;
    std::memcpy(room + 1, &good, sizeof good);
    const void* crooked = room + 1;
    CHECK(hadal_engine_create(static_cast<const hadal_engine_options*>(crooked), &engine) ==
          HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"options", "0x", "multiple of 8"}));

    for (const size_t size : {size_t{0}, sizeof good - 1, size_t{1} << 40, SIZE_MAX}) {
        hadal_engine_options options = HADAL_ENGINE_OPTIONS_INIT;
        options.struct_size = size;
        CHECK(hadal_engine_create(&options, &engine) == HADAL_INVALID_ARGUMENT);
        CHECK(capi::error_names({"options->struct_size", std::to_string(size).c_str()}));
    }
    CHECK(engine == nullptr);
    CHECK(hadal_engine_instruction_set(nullptr) == nullptr);
    CHECK(capi::error_names({"engine", "NULL"}));
    hadal_engine_destroy(nullptr);
}

TEST_CASE("an engine keeps references within its budget, and they change no pixel") {
    const auto request = capi::request(60, 40,
                                       {{"re", "-1.7548776662466927600495"},
                                        {"im", "0.0000000000000000000001"},
                                        {"zoom", "1e18"},
                                        {"iterations", "3000"}});
    const auto render = [&](const hadal_engine* engine, capi::Planes& planes) {
        REQUIRE(hadal_render(engine, request.get(), &planes.target, nullptr, nullptr, nullptr) ==
                HADAL_OK);
    };
    const auto engine = capi::engine();
    CHECK(hadal_engine_reference_bytes(engine.get()) == 0);
    capi::Planes cold(60, 40);
    render(engine.get(), cold);
    const int64_t bytes = hadal_engine_reference_bytes(engine.get());
    CHECK(bytes > 0);
    CHECK(bytes < int64_t{256} << 20);
    capi::Planes warm(60, 40);
    render(engine.get(), warm);
    CHECK(warm == cold);
    CHECK(hadal_engine_reference_bytes(engine.get()) == bytes);

    REQUIRE(hadal_engine_set_reference_budget(engine.get(), bytes - 1) == HADAL_OK);
    CHECK(hadal_engine_reference_bytes(engine.get()) == 0);
    REQUIRE(hadal_engine_set_reference_budget(engine.get(), 0) == HADAL_OK);
    capi::Planes again(60, 40);
    render(engine.get(), again);
    CHECK(again == cold);
    CHECK(hadal_engine_reference_bytes(engine.get()) == 0);

    for (const int64_t bad : {int64_t{-1}, INT64_MIN}) {
        CHECK(hadal_engine_set_reference_budget(engine.get(), bad) == HADAL_INVALID_ARGUMENT);
        CHECK(capi::error_names({"bytes", std::to_string(bad).c_str()}));
    }
    CHECK(hadal_engine_set_reference_budget(nullptr, 0) == HADAL_INVALID_ARGUMENT);
    CHECK(capi::error_names({"engine", "NULL"}));
    CHECK(hadal_engine_reference_bytes(nullptr) == -1);
    CHECK(capi::error_names({"engine", "NULL"}));
}

TEST_CASE("a newer program is understood unless it asks for what is unknown") {
    struct Newer {
        hadal_engine_options known = HADAL_ENGINE_OPTIONS_INIT;
        int64_t added = 0;
    } options;
    options.known.struct_size = sizeof options;
    hadal_engine* made = nullptr;
    REQUIRE(hadal_engine_create(&options.known, &made) == HADAL_OK);
    hadal_engine_destroy(made);
    made = nullptr;
    options.added = 1;
    CHECK(hadal_engine_create(&options.known, &made) == HADAL_UNSUPPORTED);
    CHECK(capi::error_names({"options"}));
    CHECK(made == nullptr);
}
