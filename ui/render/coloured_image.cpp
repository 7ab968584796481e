#include "ui/render/coloured_image.hpp"

#include <algorithm>
#include <bit>
#include <new>
#include <utility>

namespace hadal::ui {

namespace {

/// The palette with its colours in the byte order of QImage::Format_RGB32, so that shaded pixels
/// are painted without conversion.
Palette in_image_order(Palette palette) {
    static_assert(std::endian::native == std::endian::little, "RGB32 is B, G, R, A in memory");
    for (uint64_t& colour : palette.table) {
        constexpr uint64_t field = 0xffff;
        colour = (colour & field << 16) | (colour >> 32 & field) | (colour & field) << 32;
    }
    std::swap(palette.interior.red, palette.interior.blue);
    return palette;
}

auto of_size(const QSize& size) {
    return [size](const QImage& image) { return image.size() == size; };
}

}  // namespace

QImage ColouredImage::begin(int width, int height, int64_t limit) {
    QImage before = std::exchange(image_, spare_.take(of_size({width, height})));
    if (image_.isNull()) image_ = QImage(width, height, QImage::Format_ARGB32_Premultiplied);
    if (image_.isNull()) throw std::bad_alloc();
    image_.fill(0);
    bits_ = image_.bits();
    limit_ = limit;
    return before;
}

void ColouredImage::give_back(QImage&& image) {
    if (image.size() == image_.size()) spare_.put(std::move(image));
}

void ColouredImage::prepare_next(const std::stop_token& stop) {
    while (!stop.stop_requested() && !spare_.full_of(of_size(image_.size()))) {
        QImage spare(image_.size(), QImage::Format_ARGB32_Premultiplied);
        if (spare.isNull()) throw std::bad_alloc();
        for (int y = 0; y < spare.height() && !stop.stop_requested(); ++y)
            std::fill_n(spare.scanLine(y), spare.bytesPerLine(), uchar{0});
        spare_.put(std::move(spare));
    }
}

void ColouredImage::set_colours(const Colours& colours, quint64 generation) {
    colours_ = colours;
    generation_ = generation;
    palette_ = in_image_order(palette_of(colours));
    has_colours_ = true;
}

void ColouredImage::colour(const Planes& planes, const Region& area, int stride) {
    const Shading shading{&palette_, colours_.density, colours_.offset, limit_};
    shade(shading, planes.counts(), planes.fractions(), area, stride,
          {bits_, std::ptrdiff_t(image_.bytesPerLine())});
}

void ColouredImage::colour_those_in(const Planes& planes, PlaneView<const uint8_t> mask,
                                    const Region& area) {
    for (int y = area.y; y < area.y + area.height; ++y)
        colour_those_in(planes, mask.row(y) + area.x, area.x, y, area.width);
}

void ColouredImage::colour_those_in(const Planes& planes, const uint8_t* mask, int x, int y,
                                    int width) {
    const uint8_t* end = mask + width;
    for (const uint8_t* first = std::find(mask, end, 1); first != end;) {
        const uint8_t* last = std::find(first, end, 0);
        colour(planes, {x + int(first - mask), y, int(last - first), 1}, 1);
        first = std::find(last, end, 1);
    }
}

void ColouredImage::copy(int x, int y, int count, const QRgb* pixels) {
    auto* row = reinterpret_cast<QRgb*>(bits_ + std::ptrdiff_t(y) * image_.bytesPerLine());
    std::copy_n(pixels, count, row + x);
}

QImage ColouredImage::part(const QRect& area, bool opaque) const {
    QImage part = image_.copy(area);
    if (opaque) part.reinterpretAsFormat(QImage::Format_RGB32);
    return part;
}

}  // namespace hadal::ui
