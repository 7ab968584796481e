#include "location/bounds.hpp"

#include <cmath>

#include "base/error.hpp"
#include "base/number_text.hpp"

namespace hadal {

BigFloat coordinate_from_text(std::string_view text, const std::string& field) {
    BigFloat value = BigFloat::from_text(text, field);
    if (mpfr_cmpabs(value.get(), BigFloat(most_coordinate, 64).get()) > 0)
        throw invalid_field(field, std::string(text), Problem::out_of_bounds, {"-1e18", "1e18"});
    return value;
}

void check_zoom(std::string_view text, const std::string& field) {
    const double bits_a_digit = std::log2(10.0);
    const BigFloat zoom = BigFloat::from_text(text, field);
    const double magnitude = zoom.log2_abs() / bits_a_digit;
    // A hair of slack: the ends themselves are allowed.
    if (zoom.sign() <= 0 || magnitude > static_cast<double>(most_zoom_digits) + 1e-9 ||
        magnitude < -static_cast<double>(most_unzoom_digits) - 1e-9) {
        throw invalid_field(field, std::string(text), Problem::out_of_bounds,
                            {"1e-18", "1e1000000"});
    }
}

void check_rotation(double degrees, const std::string& field) {
    if (!std::isfinite(degrees)) {
        throw invalid_field(field, shortest_text(degrees), Problem::degrees_wanted);
    }
}

void check_stretch(double factor, const std::string& field) {
    if (!(factor >= least_stretch && factor <= most_stretch))
        throw invalid_field(field, shortest_text(factor), Problem::out_of_bounds,
                            {"0.001", "1000"});
}

void check_iterations(int64_t iterations, const std::string& field) {
    if (iterations < 0 || iterations > most_iterations)
        throw invalid_field(field, shortest_text(iterations), Problem::out_of_bounds,
                            {"0", "2^62"});
}

void check_radius(double radius, const std::string& field) {
    if (!(radius >= least_radius && radius <= most_radius))
        throw invalid_field(field, shortest_text(radius), Problem::out_of_bounds, {"2", "1e18"});
}

}  // namespace hadal
