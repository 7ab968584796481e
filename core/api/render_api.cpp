// The engine handle and the render.
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <limits>
#include <string_view>

#include "api/arguments.hpp"
#include "api/guard.hpp"
#include "api/handles.hpp"
#include "api/hooks.hpp"
#include "api/request_fields.hpp"
#include "hadal/hadal.h"

using hadal::guarded;
using hadal::required;

namespace {

template <std::size_t N>
void copy_cut(char (&to)[N], std::string_view text) {
    const std::size_t length = std::min(N - 1, text.size());
    std::memcpy(to, text.data(), length);
    std::memset(to + length, 0, N - length);
}

hadal_engine engine_from(const hadal_engine_options& options) {
    hadal_engine engine;
    engine.threads = static_cast<int>(
        hadal::in_range(options.threads, 0, hadal::most_threads, "options->threads"));
    const char* name = options.instruction_set;
    const hadal::Isa wish = name == nullptr ? hadal::Isa::automatic
                                            : hadal::isa_named(name, "options->instruction_set");
    engine.isa = hadal::resolve(wish);
    return engine;
}

hadal::Target target_from(const hadal_target& target, int width, int height) {
    return {
        hadal::checked_plane(target.counts, target.counts_stride, width, height, "target->counts"),
        hadal::checked_plane(target.fractions, target.fractions_stride, width, height,
                             "target->fractions"),
        hadal::checked_plane(target.distances, target.distances_stride, width, height,
                             "target->distances"),
        hadal::checked_plane(reinterpret_cast<hadal::UnitVector*>(target.directions),
                             target.directions_stride, width, height, "target->directions")};
}

void copy_statistics(const hadal::RenderStatistics& from, hadal_statistics& to) {
    to.seconds = from.seconds;
    to.threads = from.threads;
    to.escaped = from.escaped;
    to.interior = from.interior;
    to.least_count = from.least_count;
    to.greatest_count = from.greatest_count;
    to.late = from.late;
    copy_cut(to.instruction_set, hadal::name(from.isa));
    copy_cut(to.arithmetic, from.arithmetic);
    copy_cut(to.reason, from.arithmetic_reason);
    hadal::clear_unknown_members(to);
}

}  // namespace

hadal_status hadal_engine_create(const hadal_engine_options* options, hadal_engine** engine) {
    return guarded([&] {
        const hadal_engine_options defaults = HADAL_ENGINE_OPTIONS_INIT;
        const hadal_engine made =
            engine_from(options == nullptr ? defaults : hadal::read_struct(options, "options"));
        hadal_engine*& out = required(engine, "engine");
        out = new hadal_engine(made);
    });
}

const char* hadal_engine_instruction_set(const hadal_engine* engine) {
    return hadal::guarded_value<const char*>(
        nullptr, [&] { return hadal::name(required(engine, "engine").isa).data(); });
}

hadal_status hadal_engine_set_reference_budget(hadal_engine* engine, int64_t bytes) {
    return guarded([&] {
        const hadal_engine& of = required(engine, "engine");
        hadal::in_range(bytes, 0, std::numeric_limits<int64_t>::max(), "bytes");
        of.references->set_budget(static_cast<std::size_t>(bytes));
    });
}

int64_t hadal_engine_reference_bytes(const hadal_engine* engine) {
    return hadal::guarded_value<int64_t>(
        -1, [&] { return static_cast<int64_t>(required(engine, "engine").references->bytes()); });
}

void hadal_engine_destroy(hadal_engine* engine) {
    delete engine;
}

hadal_status hadal_render(const hadal_engine* engine, const hadal_request* request,
                          const hadal_target* target, hadal_progress progress, void* user,
                          hadal_statistics* statistics) {
    return guarded([&] {
        const hadal_engine& with = required(engine, "engine");
        // A copy: the callback may change the handle.
        const hadal::Request picture = required(request, "request").value;
        const hadal_target given =
            hadal::read_struct(target, "target", offsetof(hadal_target, directions));
        if (statistics != nullptr) {
            const std::size_t size = required(statistics, "statistics").struct_size;
            hadal::check_struct_size(size, sizeof *statistics, "statistics");
        }
        hadal::require_memory_for_digits(digits_of(picture));
        hadal::validate(picture);
        const hadal::Target planes = target_from(given, picture.width, picture.height);

        hadal::RenderOptions options;
        options.threads = with.threads;
        options.isa = with.isa;
        options.references = with.references;
        const hadal::RenderStatistics done =
            hadal::render(picture, planes, options, hadal::hooks_for(progress, user));
        if (statistics != nullptr) copy_statistics(done, *statistics);
    });
}
