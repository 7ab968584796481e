#include "image/png_text.hpp"

#include <cstdlib>
#include <span>

#include "image/png_calls.hpp"

namespace hadal {

namespace {

// A chunk tells its length, and libpng takes that much memory before it has seen the bytes: a file
// of a hundred of them could ask for two gigabytes. Its own limit on chunks only makes it warn.
constexpr png_alloc_size_t most_bytes_at_once = png_alloc_size_t{16} << 20;

png_voidp bounded_malloc(png_structp, png_alloc_size_t size) {
    return size <= most_bytes_at_once ? std::malloc(size) : nullptr;
}

void free_bounded(png_structp, png_voidp memory) {
    std::free(memory);
}

struct Reader {
    explicit Reader(std::istream& stream) : file(stream) {}
    ~Reader() { png_destroy_read_struct(&png, &info, nullptr); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    static void on_bytes(png_structp png, png_bytep data, std::size_t size) {
        auto& reader = *static_cast<Reader*>(png_get_io_ptr(png));
        const bool read = completes(reader.failure, [&reader, data, size] {
            reader.file.read(reinterpret_cast<char*>(data), static_cast<std::streamsize>(size));
            if (!reader.file) throw Error(ErrorCode::io, Complaint{Problem::png_cut_short});
        });
        if (!read) png_error(png, "the file ends too early");
    }

    std::istream& file;
    PngFailure failure;
    png_structp png = nullptr;
    png_infop info = nullptr;
};

}  // namespace

std::optional<std::string> read_png_text(std::istream& file, const std::string& key) {
    Reader reader(file);
    reader.png = png_create_read_struct_2(PNG_LIBPNG_VER_STRING, &reader.failure, on_png_error,
                                          on_png_warning, nullptr, bounded_malloc, free_bounded);
    if (reader.png != nullptr) reader.info = png_create_info_struct(reader.png);
    if (reader.info == nullptr)
        throw Error(ErrorCode::out_of_memory, Complaint{Problem::no_memory_to_read_png});

    png_textp entries = nullptr;
    int count = 0;
    const bool read = png_succeeds(reader.png, [&reader, &entries, &count] {
        png_set_read_fn(reader.png, &reader, Reader::on_bytes);
        png_read_info(reader.png, reader.info);
        png_get_text(reader.png, reader.info, &entries, &count);
    });
    if (!read) throw_png_failure(reader.failure, Problem::png_unread);

    for (const png_text& entry : std::span(entries, static_cast<std::size_t>(count))) {
        if (key != entry.key) continue;
        const bool international = entry.compression >= PNG_ITXT_COMPRESSION_NONE;
        return std::string(entry.text, international ? entry.itxt_length : entry.text_length);
    }
    return std::nullopt;
}

}  // namespace hadal
