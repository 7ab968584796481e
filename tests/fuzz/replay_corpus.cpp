// Feeds every file of the folders named to what the fuzzer feeds, so that what it once found stays
// fixed in every test run, with any compiler.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "fuzz/feed_location.hpp"

int main(int argc, char** argv) {
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes(std::istreambuf_iterator<char>(file), {});
            if (!file) {
                std::cerr << entry.path() << " cannot be read\n";
                return EXIT_FAILURE;
            }
            std::cout << entry.path().filename() << std::endl;  // the last one is the culprit
            hadal::fuzz::feed_location(bytes);
            ++files;
        }
    }
    std::cout << files << " files\n";
    return files > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
