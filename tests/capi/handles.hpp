// The handles of hadal.h, let go at the end of a scope, and planes for tests.
#pragma once

#include <hadal/hadal.h>

#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"

namespace capi {

template <auto destroy>
struct Destroy {
    template <class Handle>
    void operator()(Handle* handle) const {
        destroy(handle);
    }
};

using Engine = std::unique_ptr<hadal_engine, Destroy<hadal_engine_destroy>>;
using Request = std::unique_ptr<hadal_request, Destroy<hadal_request_destroy>>;
using Palette = std::unique_ptr<hadal_palette, Destroy<hadal_palette_destroy>>;

inline Engine engine(int64_t threads = 0, const char* instruction_set = nullptr) {
    hadal_engine_options options = HADAL_ENGINE_OPTIONS_INIT;
    options.threads = threads;
    options.instruction_set = instruction_set;
    hadal_engine* made = nullptr;
    INFO(hadal_error_text());
    REQUIRE(hadal_engine_create(&options, &made) == HADAL_OK);
    return Engine(made);
}

using Fields = std::initializer_list<std::pair<const char*, const char*>>;

inline Request request(int64_t width, int64_t height, Fields fields = {}) {
    hadal_request* made = nullptr;
    REQUIRE(hadal_request_create(&made) == HADAL_OK);
    Request result(made);
    for (const auto& [field, text] : fields) {
        const hadal_status status = hadal_request_set(made, field, text);
        INFO(hadal_error_text());
        REQUIRE(status == HADAL_OK);
    }
    REQUIRE(hadal_request_set_size(made, width, height) == HADAL_OK);
    return result;
}

inline Palette palette(const char* name) {
    hadal_palette* made = nullptr;
    REQUIRE(hadal_palette_create(name, &made) == HADAL_OK);
    return Palette(made);
}

inline std::string field(const hadal_request* request, const char* name) {
    size_t needed = 0;
    REQUIRE(hadal_request_get(request, name, nullptr, 0, &needed) == HADAL_OK);
    std::vector<char> text(needed);
    REQUIRE(hadal_request_get(request, name, text.data(), text.size(), nullptr) == HADAL_OK);
    return text.data();
}

/// Three planes without room between the rows, and the target that names them.
struct Planes {
    Planes(int width_, int height_)
        : width(width_),
          height(height_),
          counts(std::size_t(width_) * std::size_t(height_), -7),
          fractions(counts.size(), -7.0f),
          distances(counts.size(), -7.0f) {
        target.counts = counts.data();
        target.counts_stride = width * int64_t{8};
        target.fractions = fractions.data();
        target.fractions_stride = width * int64_t{4};
        target.distances = distances.data();
        target.distances_stride = width * int64_t{4};
    }
    Planes(const Planes&) = delete;

    bool operator==(const Planes& other) const {
        return counts == other.counts &&
               std::memcmp(fractions.data(), other.fractions.data(), 4 * counts.size()) == 0 &&
               std::memcmp(distances.data(), other.distances.data(), 4 * counts.size()) == 0;
    }
    bool untouched() const { return *this == Planes(width, height); }

    int width;
    int height;
    std::vector<int64_t> counts;
    std::vector<float> fractions;
    std::vector<float> distances;
    hadal_target target = HADAL_TARGET_INIT;
};

/// The value of HADAL_ISA for as long as this lives.
class ForcedIsa {
  public:
    explicit ForcedIsa(const char* name) {
        const char* before = std::getenv("HADAL_ISA");
        if (before != nullptr) before_ = before;
        setenv("HADAL_ISA", name, 1);
    }
    ~ForcedIsa() {
        if (before_.empty()) {
            unsetenv("HADAL_ISA");
        } else {
            setenv("HADAL_ISA", before_.c_str(), 1);
        }
    }
    ForcedIsa(const ForcedIsa&) = delete;

  private:
    std::string before_;
};

/// Whether the last error text of this thread tells of all these.
inline bool error_names(std::initializer_list<const char*> words) {
    const std::string text = hadal_error_text();
    for (const char* word : words) {
        if (text.find(word) == std::string::npos) {
            UNSCOPED_INFO("'" << text << "' does not name " << word);
            return false;
        }
    }
    return true;
}

}  // namespace capi
