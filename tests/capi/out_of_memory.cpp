// Every function of hadal.h in a process that has no memory left: a status and a text, no crash.
#include <hadal/hadal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

constexpr int skipped = 77;

/// Memory taken from everyone, in a list through its own blocks.
class Hoard {
  public:
    void take_everything() {
        for (std::size_t size = std::size_t{64} << 20; size >= sizeof(void*); size /= 2) {
            while (void* block = std::malloc(size)) {
                std::memcpy(block, &last_, sizeof last_);
                last_ = block;
            }
        }
    }
    void give_back() {
        while (last_ != nullptr) {
            void* block = last_;
            std::memcpy(&last_, block, sizeof last_);
            std::free(block);
        }
    }

  private:
    void* last_ = nullptr;
};

/// Nothing may be printed while there is no memory, so results are kept for later.
struct Outcome {
    const char* call;
    int status;
    char text[64];
};

Outcome outcomes[16];
int outcome_count = 0;

void note(const char* call, int status) {
    Outcome& outcome = outcomes[outcome_count++];
    outcome.call = call;
    outcome.status = status;
    std::strncpy(outcome.text, hadal_error_text(), sizeof outcome.text - 1);
}

void limit_memory_to_what_is_used() {
    long pages = 0;
    std::FILE* file = std::fopen("/proc/self/statm", "r");
    if (file == nullptr || std::fscanf(file, "%ld", &pages) != 1) std::exit(skipped);
    std::fclose(file);
    const rlim_t bytes = static_cast<rlim_t>(pages) * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
    const rlimit limit{bytes + (rlim_t{8} << 20), RLIM_INFINITY};
    if (setrlimit(RLIMIT_AS, &limit) != 0) std::exit(skipped);
}

}  // namespace

int main() {
    if (std::strlen(HADAL_SANITIZE) != 0) {
        std::puts("skipped: sanitizers need memory of their own");
        return skipped;
    }
    hadal_engine_options options = HADAL_ENGINE_OPTIONS_INIT;
    options.threads = 1;
    hadal_engine* engine = nullptr;
    hadal_request* request = nullptr;
    static int64_t counts[16 * 16];
    hadal_target target = HADAL_TARGET_INIT;
    target.counts = counts;
    target.counts_stride = 16 * sizeof counts[0];
    if (hadal_engine_create(&options, &engine) != HADAL_OK ||
        hadal_request_create(&request) != HADAL_OK ||
        hadal_request_set_size(request, 16, 16) != HADAL_OK) {
        return 1;
    }
    // The thread has no buffer for its error text yet: all calls so far succeeded.
    limit_memory_to_what_is_used();
    Hoard hoard;
    hoard.take_everything();

    hadal_engine* no_engine = nullptr;
    hadal_request* no_request = nullptr;
    hadal_palette* no_palette = nullptr;
    static int col[64];
    note("hadal_request_create", hadal_request_create(&no_request));
    note("hadal_request_copy", hadal_request_copy(request, &no_request));
    note("hadal_request_set", hadal_request_set(request, "re", "-0.123456789012345678901234567"));
    note("hadal_request_from_location", hadal_request_from_location(request, "zoom = \"2\"\n"));
    note("hadal_palette_create", hadal_palette_create("hot", &no_palette));
    note("hadal_palette_from_toml", hadal_palette_from_toml("name = \"x\"\n", &no_palette));
    note("hadal_render", hadal_render(engine, request, &target, nullptr, nullptr, nullptr));
    mandelbrot(8, 100, col);
    note("mandelbrot", *hadal_error_text() != '\0' ? HADAL_OUT_OF_MEMORY : HADAL_OK);
    hoard.give_back();

    int failures = 0;
    for (int i = 0; i < outcome_count; ++i) {
        const Outcome& outcome = outcomes[i];
        const bool good =
            outcome.status == HADAL_OUT_OF_MEMORY && std::strstr(outcome.text, "memory") != nullptr;
        std::printf("%s: %s, '%s'\n", outcome.call, hadal_status_name(outcome.status),
                    outcome.text);
        failures += !good;
    }
    for (const int n : col)
        failures += n != 0;
    failures += no_engine != nullptr || no_request != nullptr || no_palette != nullptr;
    // With memory back, everything works as before.
    const hadal_status after = hadal_render(engine, request, &target, nullptr, nullptr, nullptr);
    std::printf("afterwards: %s %s\n", hadal_status_name(after), hadal_error_text());
    failures += after != HADAL_OK || counts[16 * 8 + 8] != -1;
    hadal_request_destroy(request);
    hadal_engine_destroy(engine);
    return failures == 0 ? 0 : 1;
}
