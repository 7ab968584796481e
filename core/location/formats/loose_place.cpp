#include "location/formats/loose_place.hpp"

#include <algorithm>

#include "base/trimmed.hpp"

namespace hadal {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Takes one thing after the other off the front of a text.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }

    /// Whether there was white space.
    bool spaces() {
        const std::size_t before = rest_.size();
        while (take(" ") || take("\t") || take("\r") || take("\n") || take("\u00a0")) {
        }
        return rest_.size() != before;
    }

    bool take(std::string_view what) {
        if (!rest_.starts_with(what)) return false;
        rest_.remove_prefix(what.size());
        return true;
    }

    bool take_any_of(std::initializer_list<std::string_view> several) {
        return std::any_of(several.begin(), several.end(),
                           [this](std::string_view what) { return take(what); });
    }

    /// "-", "+" or nothing. Typographers' minus counts.
    std::string sign() {
        if (take_any_of({"-", "\u2212"})) return "-";
        return take("+") ? "+" : "";
    }

    /// Digits with a point among them or none, and with an exponent or none; empty: none are here.
    std::string unsigned_number() {
        std::string number = digits();
        if (take(".")) number += '.' + digits();
        if (number.find_first_of("0123456789") == std::string::npos) return {};
        const Reader before_exponent = *this;
        if (take_any_of({"e", "E"})) {
            const std::string sign_of_it = sign();
            const std::string exponent = digits();
            if (!exponent.empty()) return number + 'e' + sign_of_it + exponent;
            *this = before_exponent;
        }
        return number;
    }

    std::string number() {
        const Reader before = *this;
        const std::string its_sign = sign();
        const std::string size = unsigned_number();
        if (size.empty()) *this = before;
        return size.empty() ? size : with_sign(its_sign, size);
    }

    /// In small letters.
    std::string word() {
        std::string letters;
        while (!rest_.empty() && is_letter(rest_.front()))
            letters += static_cast<char>(next() | 0x20);
        return letters;
    }

    static std::string with_sign(const std::string& sign, const std::string& size) {
        return sign == "-" ? sign + size : size;
    }

  private:
    char next() {
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }

    std::string digits() {
        std::string taken;
        while (!rest_.empty() && is_digit(rest_.front()))
            taken += next();
        return taken;
    }

    std::string_view rest_;
};

bool is_whole(const std::string& number) {
    return number.find_first_of(".e") == std::string::npos;
}

std::optional<LoosePlace> point(std::string_view text) {
    Reader reader(text);
    const bool bracket = reader.take("(");
    reader.spaces();
    PointText point;
    point.re = reader.number();
    const bool space_before = reader.spaces();
    const bool comma = reader.take_any_of({",", ";"});
    const bool space_after = reader.spaces();
    const std::string sign = reader.sign();
    if (!sign.empty()) reader.spaces();
    const std::string size = reader.unsigned_number();
    point.im = Reader::with_sign(sign, size);
    reader.spaces();
    if (reader.take("*")) reader.spaces();
    const bool unit = reader.take_any_of({"i", "I"});
    reader.spaces();
    if (bracket != reader.take(")") || !reader.at_end() || point.re.empty() || size.empty())
        return {};
    const bool apart = space_before || space_after;
    if (!comma && !apart && sign.empty()) return {};
    const bool decimal_comma = comma && !apart && is_whole(point.re) && is_whole(size);
    if (decimal_comma && !unit && !bracket) return {};
    return LoosePlace{point};
}

std::optional<LoosePlace> named_numbers(std::string_view text) {
    std::optional<std::string> re;
    std::optional<std::string> im;
    LoosePlace place;
    const auto meant_by = [&](const std::string& name) -> std::optional<std::string>* {
        if (name == "re" || name == "real") return &re;
        if (name == "im" || name == "imag" || name == "imaginary") return &im;
        if (name == "zoom") return &place.zoom;
        if (name == "iterations" || name == "maxiter") return &place.iterations;
        return nullptr;
    };
    Reader reader(text);
    while (!reader.at_end()) {
        std::optional<std::string>* value = meant_by(reader.word());
        reader.spaces();
        reader.take_any_of({":", "="});
        reader.spaces();
        const std::string number = reader.number();
        if (!value || *value || number.empty()) return {};
        *value = number;
        const bool space = reader.spaces();
        const bool comma = reader.take_any_of({",", ";"});
        if (!reader.spaces() && !space && !comma && !reader.at_end()) return {};
    }
    if (!re || !im) return {};
    place.centre = {*re, *im};
    return place;
}

}  // namespace

std::optional<LoosePlace> loose_place(std::string_view text) {
    const std::string_view words = trimmed(text);
    if (const auto place = point(words)) return place;
    return named_numbers(words);
}

}  // namespace hadal
