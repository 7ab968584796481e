// The test runner's main(): Catch2 2.x makes one here, 3.x could link its own.
#define CATCH_CONFIG_RUNNER
#include "support/catch.hpp"

int main(int argc, char** argv) {
    return Catch::Session().run(argc, argv);
}
