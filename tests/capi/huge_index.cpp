// mandelbrot() on a grid of more than 2^31 numbers, in a few megabytes of memory: a small file is
// mapped over and over where the values do not matter, and rows that are looked at have memory of
// their own. Pages that may not be touched lie before and after.
#include <hadal/hadal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstring>

#include "recipe_reference.h"

namespace {

constexpr int skipped = 77;
constexpr int size = 46400;  // 46400^2 = 2.15e9 > 2^31
constexpr int iterations = 6;
constexpr std::size_t megabyte = std::size_t{1} << 20;
constexpr std::size_t shared_bytes = 16 * megabyte;
constexpr std::size_t bytes = std::size_t{size} * size * sizeof(int);
constexpr std::size_t mapped_bytes = (bytes + megabyte - 1) / megabyte * megabyte;

int skip(const char* why) {
    std::printf("skipped: %s\n", why);
    return skipped;
}

bool map_shared(char* base) {
    const int file = memfd_create("hadal-huge-index", 0);
    if (file < 0 || ftruncate(file, shared_bytes) != 0) return false;
    bool good = true;
    for (std::size_t at = 0; good && at < mapped_bytes; at += shared_bytes) {
        const std::size_t length =
            at + shared_bytes <= mapped_bytes ? shared_bytes : mapped_bytes - at;
        good = mmap(base + at, length, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0) !=
               MAP_FAILED;
    }
    close(file);
    return good;
}

/// Memory of their own for the pages that hold these rows.
bool map_rows(char* base, int first, int last) {
    const std::size_t page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const std::size_t row = std::size_t{size} * sizeof(int);
    const std::size_t from = static_cast<std::size_t>(first) * row / page * page;
    const std::size_t to = ((static_cast<std::size_t>(last) + 1) * row + page - 1) / page * page;
    return mmap(base + from, to - from, PROT_READ | PROT_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED;
}

long wrong_in_row(const int* col, int row) {
    long wrong = 0;
    for (int column = 0; column < size; ++column) {
        wrong += col[std::size_t(row) * size + std::size_t(column)] !=
                 recipe_reference_at(size, iterations, row, column);
    }
    return wrong;
}

}  // namespace

int main() {
    if (std::strlen(HADAL_SANITIZE) != 0) return skip("a sanitizer would shadow 8 GB of addresses");
    const std::size_t reserved = mapped_bytes + 2 * megabyte;
    void* reservation =
        mmap(nullptr, reserved, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (reservation == MAP_FAILED) return skip("this system does not give 8 GB of addresses");
    // The grid ends where the second guard begins, up to the last page.
    char* base = static_cast<char*>(reservation) + megabyte;
    constexpr int crossing = static_cast<int>((std::int64_t{1} << 31) / size);
    const int rows[] = {0, 1, crossing - 1, crossing, crossing + 1, size - 2, size - 1};
    if (!map_shared(base) || !map_rows(base, 0, 1) || !map_rows(base, crossing - 1, crossing + 1) ||
        !map_rows(base, size - 2, size - 1)) {
        return skip("this system does not map a file that often");
    }
    int* col = reinterpret_cast<int*>(base);
    for (const int row : rows)
        std::memset(col + std::size_t(row) * size, 0xa5, std::size_t{size} * sizeof(int));

    mandelbrot(size, iterations, col);
    int failures = *hadal_error_text() != '\0';
    for (const int row : rows) {
        const long wrong = wrong_in_row(col, row);
        std::printf("row %d, from index %zu: %ld wrong\n", row, std::size_t(row) * size, wrong);
        failures += wrong != 0;
    }
    munmap(reservation, reserved);
    return failures == 0 ? 0 : 1;
}
