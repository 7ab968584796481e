#include "number/long/big_float.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

#include "base/error.hpp"
#include "base/trimmed.hpp"

namespace hadal {

namespace {

// Digits of precision are bounded so that a hostile text cannot ask for all the memory there is.
constexpr std::size_t most_characters = 4'000'000;

bool is_decimal(std::string_view text) {
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t start = i;
        while (i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])))
            ++i;
        return i - start;
    };
    const auto sign = [&] {
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
    };
    sign();
    std::size_t mantissa = digits();
    if (i < text.size() && text[i] == '.') {
        ++i;
        mantissa += digits();
    }
    if (mantissa == 0) return false;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        sign();
        if (digits() == 0) return false;
    }
    return i == text.size();
}

}  // namespace

BigFloat::BigFloat(mpfr_prec_t bits) {
    mpfr_init2(value_, bits);
    mpfr_set_zero(value_, 1);
}

BigFloat::BigFloat(double value, mpfr_prec_t bits) {
    mpfr_init2(value_, bits);
    mpfr_set_d(value_, value, MPFR_RNDN);
}

BigFloat::BigFloat(const BigFloat& other) {
    mpfr_init2(value_, other.bits());
    mpfr_set(value_, other.value_, MPFR_RNDN);
}

BigFloat::BigFloat(BigFloat&& other) noexcept : BigFloat(MPFR_PREC_MIN) {
    mpfr_swap(value_, other.value_);
}

BigFloat& BigFloat::operator=(BigFloat other) noexcept {
    mpfr_swap(value_, other.value_);
    return *this;
}

BigFloat::~BigFloat() {
    mpfr_clear(value_);
}

BigFloat BigFloat::from_text(std::string_view text, const std::string& field,
                             mpfr_prec_t least_bits) {
    const std::string number(trimmed(text));
    if (number.size() > most_characters)
        throw invalid_field(field, number, Problem::too_many_digits);
    if (!is_decimal(number)) throw invalid_field(field, std::string(text), Problem::decimal_wanted);
    // log2(10) bits a digit, and a word to spare for the arithmetic that follows.
    const auto bits = static_cast<mpfr_prec_t>(number.size() * 10 / 3) + 64;
    BigFloat result(std::max(bits, least_bits));
    mpfr_set_str(result.value_, number.c_str(), 10, MPFR_RNDN);
    if (!mpfr_number_p(result.value_)) {
        throw invalid_field(field, std::string(text), Problem::finite_wanted);
    }
    return result;
}

std::string BigFloat::to_text() const {
    return to_text(0);
}

std::string BigFloat::to_text(int digits) const {
    if (mpfr_zero_p(value_)) return "0";
    mpfr_exp_t exponent = 0;
    const std::unique_ptr<char, void (*)(char*)> raw(
        mpfr_get_str(nullptr, &exponent, 10, static_cast<std::size_t>(std::max(digits, 0)), value_,
                     MPFR_RNDN),
        mpfr_free_str);
    std::string mantissa = raw.get();
    std::string sign;
    if (mantissa.front() == '-') {
        sign = "-";
        mantissa.erase(0, 1);
    }
    mantissa.erase(mantissa.find_last_not_of('0') + 1);
    // 0.ddd... x 10^exponent, written plainly where that is short.
    const auto count = static_cast<mpfr_exp_t>(mantissa.size());
    if (exponent > 0 && exponent <= 21) {
        if (exponent >= count) return sign + mantissa + std::string(exponent - count, '0');
        return sign + mantissa.insert(static_cast<std::size_t>(exponent), 1, '.');
    }
    if (exponent <= 0 && exponent > -6) {
        return sign + "0." + std::string(static_cast<std::size_t>(-exponent), '0') + mantissa;
    }
    if (count > 1) mantissa.insert(1, 1, '.');
    return sign + mantissa + "e" + std::to_string(exponent - 1);
}

std::string BigFloat::to_text_with_places(int places) const {
    if (mpfr_zero_p(value_)) return "0";
    const double before_point = std::floor(log2_abs() * std::log10(2.0)) + 1;
    const double digits = before_point + places;
    return digits < 1 ? "0" : to_text(static_cast<int>(digits));
}

double BigFloat::log2_abs() const {
    if (mpfr_zero_p(value_)) return -std::numeric_limits<double>::infinity();
    long exponent = 0;
    const double mantissa = mpfr_get_d_2exp(&exponent, value_, MPFR_RNDN);
    return std::log2(std::fabs(mantissa)) + static_cast<double>(exponent);
}

BigFloat product(const BigFloat& a, const BigFloat& b) {
    BigFloat result(a.bits());
    mpfr_mul(result.get(), a.get(), b.get(), MPFR_RNDN);
    return result;
}

DoubleDouble in_two_doubles(const BigFloat& value) {
    BigFloat rest = value;
    const double high = value.to_double();
    mpfr_sub_d(rest.get(), rest.get(), high, MPFR_RNDN);
    return {high, rest.to_double()};
}

mpfr_prec_t bits_for_pitch(double pitch_log2) {
    return 64 + static_cast<mpfr_prec_t>(std::max(0.0, std::ceil(-pitch_log2)));
}

}  // namespace hadal
