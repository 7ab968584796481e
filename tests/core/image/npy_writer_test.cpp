#include "image/npy_writer.hpp"

#include <cstring>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "support/catch.hpp"

using namespace hadal;

namespace {

ByteSink into(std::string& file) {
    return [&file](std::span<const std::byte> bytes) {
        file.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    };
}

}  // namespace

TEST_CASE("an NPY file has the head of format version 1.0 and rows in C order") {
    const std::vector<int64_t> plane{1, -1, int64_t{1} << 62, 4, 5, 6};
    std::string file;
    NpyWriter writer(3, 2, into(file));
    writer.write_row(std::span(plane).first(3));
    writer.write_row(std::span(plane).last(3));
    writer.finish();

    REQUIRE(file.size() > 10);
    CHECK(file.substr(0, 8) == std::string("\x93NUMPY\x01\x00", 8));
    const std::size_t head =
        10 + static_cast<uint8_t>(file[8]) + 256u * static_cast<uint8_t>(file[9]);
    CHECK(head % 64 == 0);
    REQUIRE(file.size() == head + sizeof(int64_t) * plane.size());
    const std::string dictionary = "{'descr': '<i8', 'fortran_order': False, 'shape': (2, 3), }";
    CHECK(file.substr(10, dictionary.size()) == dictionary);
    CHECK(file.find_first_not_of(' ', 10 + dictionary.size()) == head - 1);
    CHECK(file[head - 1] == '\n');
    CHECK(std::memcmp(file.data() + head, plane.data(), sizeof(int64_t) * plane.size()) == 0);
}

TEST_CASE("an NPY file takes neither short rows nor too many nor too few") {
    std::string file;
    NpyWriter writer(2, 1, into(file));
    const std::vector<int64_t> row(2);
    CHECK_THROWS_AS(writer.write_row(std::span(row).first(1)), Error);
    CHECK_THROWS_AS(writer.finish(), Error);
    writer.write_row(row);
    CHECK_NOTHROW(writer.finish());
    CHECK_THROWS_AS(writer.write_row(row), Error);
}
