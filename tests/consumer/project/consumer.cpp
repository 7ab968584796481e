// The same header from C++11.
#include <hadal/hadal.h>

#include <vector>

int main() {
    std::vector<int> col(64 * 64);
    mandelbrot(64, 50, col.data());
    const hadal_target target = HADAL_TARGET_INIT;
    return hadal_render(nullptr, nullptr, &target, nullptr, nullptr, nullptr) ==
                       HADAL_INVALID_ARGUMENT &&
                   col[64 * 32 + 32] == 49
               ? 0
               : 1;
}
