#include "image/png_writer.hpp"

#include <utility>
#include <vector>

#include "image/png_calls.hpp"

namespace hadal {

namespace {

constexpr int longest_side = 1 << 24;
constexpr std::size_t chunk_bytes = std::size_t{64} << 10;

}  // namespace

struct PngWriter::State {
    explicit State(ByteSink bytes) : sink(std::move(bytes)) {}
    ~State() { png_destroy_write_struct(&png, &info); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    static void on_bytes(png_structp png, png_bytep data, std::size_t size) {
        auto& state = *static_cast<State*>(png_get_io_ptr(png));
        const bool taken = completes(state.failure, [&state, data, size] {
            state.sink(std::as_bytes(std::span(data, size)));
        });
        if (!taken) png_error(png, "the sink failed");
    }

    static void on_flush(png_structp) {}

    template <class Call>
    void run(Call call) {
        if (!png_succeeds(png, call)) throw_png_failure(failure, Problem::png_unwritten);
    }

    ByteSink sink;
    PngFailure failure;
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::size_t row_bytes = 0;
    int rows_left = 0;
};

PngWriter::PngWriter(int width, int height, std::span<const PngText> texts, ByteSink sink)
    : state_(std::make_unique<State>(std::move(sink))) {
    State& state = *state_;
    state.row_bytes = 3 * static_cast<std::size_t>(width);
    state.rows_left = height;
    state.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &state.failure, on_png_error,
                                        on_png_warning);
    if (state.png != nullptr) state.info = png_create_info_struct(state.png);
    if (state.info == nullptr)
        throw Error(ErrorCode::out_of_memory, Complaint{Problem::no_memory_to_write_png});

    std::vector<png_text> entries;
    for (const PngText& text : texts) {
        png_text entry{};
        entry.compression = PNG_ITXT_COMPRESSION_NONE;  // iTXt: the chunk that holds UTF-8
        entry.key = const_cast<char*>(text.key.c_str());
        entry.text = const_cast<char*>(text.value.c_str());
        entry.itxt_length = text.value.size();
        entries.push_back(entry);
    }

    state.run([&state, &entries, width, height] {
        png_set_write_fn(state.png, &state, State::on_bytes, State::on_flush);
        png_set_user_limits(state.png, longest_side, longest_side);
        png_set_compression_buffer_size(state.png, chunk_bytes);
        png_set_IHDR(state.png, state.info, static_cast<png_uint_32>(width),
                     static_cast<png_uint_32>(height), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        // Bands of few colours: without filters the files are as small or smaller, in a third of
        // the time (measured on flat, smooth and noisy views).
        png_set_filter(state.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
        png_set_sRGB(state.png, state.info, PNG_sRGB_INTENT_PERCEPTUAL);
        png_set_text(state.png, state.info, entries.data(), static_cast<int>(entries.size()));
        png_write_info(state.png, state.info);
    });
}

PngWriter::~PngWriter() = default;
PngWriter::PngWriter(PngWriter&&) noexcept = default;
PngWriter& PngWriter::operator=(PngWriter&&) noexcept = default;

void PngWriter::write_row(std::span<const uint8_t> rgb) {
    State& state = *state_;
    if (rgb.size() != state.row_bytes || state.rows_left == 0) {
        throw Error(ErrorCode::internal, "a PNG row of the wrong length, or one too many");
    }
    state.run([&state, rgb] { png_write_row(state.png, rgb.data()); });
    --state.rows_left;
}

void PngWriter::finish() {
    State& state = *state_;
    state.run([&state] { png_write_end(state.png, nullptr); });
}

}  // namespace hadal
