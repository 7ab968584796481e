#include "support/truth.hpp"

#include <numbers>
#include <vector>

#include "colour/shade.hpp"
#include "render/render.hpp"

namespace hadal::ui::test {

std::complex<long double> point_under(const View& view, long double x, long double y) {
    const Location& location = view.location;
    const long double pitch = 4 / (std::stold(location.zoom) * view.height);
    const std::complex<long double> offset((x - view.width / 2.0L) * pitch,
                                           (view.height / 2.0L - y) * pitch);
    const long double angle = location.rotation * std::numbers::pi_v<long double> / 180;
    const std::complex<long double> centre(std::stold(location.centre.re),
                                           std::stold(location.centre.im));
    // The picture turned by the angle: what was to the right is up there now.
    return centre + offset * std::polar(1.0L, -angle);
}

int64_t mandelbrot_count(std::complex<double> c, int64_t limit, double radius) {
    double re = 0;
    double im = 0;
    for (int64_t n = 1; n <= limit; ++n) {
        const double next = re * re - im * im + c.real();
        im = 2 * re * im + c.imag();
        re = next;
        if (re * re + im * im > radius * radius) return n;
    }
    return -1;
}

QImage picture_of(const View& view, const Colours& colours) {
    const int width = view.width;
    const int height = view.height;
    std::vector<int64_t> counts(std::size_t(width) * height);
    std::vector<float> fractions(counts.size());
    const std::ptrdiff_t count_stride = width * std::ptrdiff_t(sizeof(int64_t));
    const std::ptrdiff_t fraction_stride = width * std::ptrdiff_t(sizeof(float));
    render({view.location, width, height},
           {{counts.data(), count_stride}, {fractions.data(), fraction_stride}, {}, {}});
    QImage image(width, height, QImage::Format_RGBA8888);
    const Shading shading{&palette_named(colours.palette), colours.density, colours.offset,
                          view.location.iterations};
    shade(shading, {counts.data(), count_stride}, {fractions.data(), fraction_stride},
          {0, 0, width, height}, 1, {image.bits(), image.bytesPerLine()});
    return image.convertToFormat(QImage::Format_RGB32);
}

}  // namespace hadal::ui::test
