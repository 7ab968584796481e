#include "location/formats/kfr.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "base/trimmed.hpp"
#include "base/whole_number.hpp"
#include "location/formats/fields.hpp"
#include "location/formats/kfr_stretch.hpp"

namespace hadal {

namespace {

/// A key that is a field of ours, in the order in which they are written.
struct Key {
    std::string_view key;
    std::string_view field;
    bool required;
};

constexpr Key keys[] = {
    {"Re", "re", true},
    {"Im", "im", true},
    {"Zoom", "zoom", true},
    {"Iterations", "iterations", true},
    {"RotateAngle", "rotation", false},
};

/// A formula by the two numbers that name it in a .kfr.
struct Formula {
    int type;
    int power;
    std::string_view name;
};

constexpr Formula known_formulas[] = {
    {0, 2, "mandelbrot"},  {0, 3, "multibrot-3"}, {0, 4, "multibrot-4"}, {0, 5, "multibrot-5"},
    {0, 6, "multibrot-6"}, {0, 7, "multibrot-7"}, {0, 8, "multibrot-8"}, {1, 2, "burning-ship"},
};

constexpr std::string_view key_type = "FractalType";
constexpr std::string_view key_power = "Power";
constexpr std::string_view key_up = "ImagPointsUp";
constexpr std::string_view key_version = "Version";
constexpr std::string_view no_stretch = "0";

/// Keys that make it another fractal unless they are 0.
struct Zero {
    std::string_view key;
    Problem why;
};

constexpr Zero zero_keys[] = {
    {"SeedR", Problem::start_not_zero},
    {"SeedI", Problem::start_not_zero},
    {"UseHybridFormula", Problem::hybrid_formula},
};

Error unsupported(std::string_view key, std::string_view value, Problem problem) {
    return {ErrorCode::unsupported, Complaint{problem, {}, std::string(key), readable(value)}};
}

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xef\xbb\xbf";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

/// Takes the first line off `text`.
std::string_view next_line(std::string_view& text) {
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    const bool two = text.starts_with("\r\n");
    text.remove_prefix(std::min<std::size_t>(text.size(), two ? 2 : 1));
    return trimmed(line);
}

bool says_nothing(std::string_view line) {
    return line.empty() || line.front() == '#' || line.front() == ';';
}

/// The key of a line "Key: value"; empty if it has another form.
std::string_view key_of(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return {};
    const std::string_view key = trimmed(line.substr(0, colon));
    const bool is_word = std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    });
    return is_word ? key : std::string_view();
}

/// The values of the keys that matter, in the caller's text.
class Values {
  public:
    explicit Values(std::string_view text) {
        text = without_byte_order_mark(text);
        for (int64_t number = 1; !text.empty(); ++number)
            take(next_line(text), number);
    }

    std::optional<std::string_view> find(std::string_view key) const {
        return values_[place_of(key)];
    }

  private:
    static constexpr auto names = [] {
        constexpr std::string_view others[] = {key_type,    key_power,          key_up,
                                               key_version, kfr_stretch_amount, kfr_stretch_angle};
        std::array<std::string_view, std::size(keys) + std::size(zero_keys) + std::size(others)>
            all;
        std::size_t count = 0;
        for (const std::string_view key : others)
            all[count++] = key;
        for (const Key& row : keys)
            all[count++] = row.key;
        for (const Zero& row : zero_keys)
            all[count++] = row.key;
        return all;
    }();

    static std::size_t place_of(std::string_view key) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), key) - names.begin());
    }

    void take(std::string_view line, int64_t number) {
        if (says_nothing(line)) return;
        const std::string_view key = key_of(line);
        if (key.empty()) {
            throw Error(ErrorCode::invalid_argument,
                        Complaint{Problem::line_wanted, {shortest_text(number), readable(line)}});
        }
        const std::size_t place = place_of(key);
        if (place == names.size()) return;
        const std::string_view value = trimmed(line.substr(line.find(':') + 1));
        if (values_[place]) {
            throw Error(ErrorCode::invalid_argument,
                        Complaint{Problem::repeated, {shortest_text(number)}, std::string(key)});
        }
        values_[place] = value;
    }

    std::array<std::optional<std::string_view>, names.size()> values_;
};

int whole_number_or(const Values& values, std::string_view key, int otherwise) {
    const auto text = values.find(key);
    if (!text) return otherwise;
    return static_cast<int>(
        whole_number(*text, std::string(key), 0, std::numeric_limits<int>::max()));
}

FormulaId formula_of(const Values& values) {
    const int type = whole_number_or(values, key_type, 0);
    const int power = whole_number_or(values, key_power, 2);
    bool known_type = false;
    for (const Formula& formula : known_formulas) {
        known_type = known_type || formula.type == type;
        if (formula.type == type && formula.power == power)
            return formula_named(std::string(formula.name));
    }
    if (!known_type) {
        throw unsupported(key_type, shortest_text(type), Problem::type_of_kfr);
    }
    throw unsupported(key_power, shortest_text(power),
                      type == 0 ? Problem::power_of_kfr : Problem::power_of_ship);
}

void check_zero_keys(const Values& values) {
    for (const Zero& row : zero_keys) {
        const auto text = values.find(row.key);
        if (text && BigFloat::from_text(*text, std::string(row.key)).sign() != 0)
            throw unsupported(row.key, *text, row.why);
    }
}

/// Programs that do not know the key draw the axis down, and sign their files.
bool axis_is_down(const Values& values) {
    return whole_number_or(values, key_up, values.find(key_version) ? 0 : 1) == 0;
}

/// What a picture drawn with the axis down shows when it is drawn with the axis up, in a mirror.
void mirror(Location& location) {
    location.rotation = 0 - location.rotation;  // 0 stays 0, not -0
    if (location.stretch != 1) location.stretch_angle = 180 - location.stretch_angle;
}

const Formula& formula_in_kfr(FormulaId id) {
    for (const Formula& formula : known_formulas) {
        if (formula.name == info(id).name) return formula;
    }
    throw unsupported("formula", info(id).name, Problem::formula_of_kfr);
}

std::string line(std::string_view key, const std::string& value) {
    return std::string(key) + ": " + value + "\r\n";
}

}  // namespace

bool looks_like_kfr(std::string_view text) {
    text = without_byte_order_mark(text);
    while (!text.empty()) {
        const std::string_view first = next_line(text);
        if (!says_nothing(first)) return !key_of(first).empty();
    }
    return false;
}

Location location_from_kfr(std::string_view text) {
    const Values values(text);
    for (const Key& row : keys) {
        if (row.required && !values.find(row.key))
            throw Error(ErrorCode::invalid_argument,
                        Complaint{Problem::missing, {}, std::string(row.key)});
    }
    check_zero_keys(values);
    Location location = home(formula_of(values));
    for (const Key& row : keys) {
        if (const auto value = values.find(row.key))
            set_field(location, row.field, std::string(row.key), *value);
    }
    set_kfr_stretch(location, values.find(kfr_stretch_amount).value_or(no_stretch),
                    values.find(kfr_stretch_angle).value_or(no_stretch));
    if (axis_is_down(values)) mirror(location);
    return location;
}

std::string to_kfr(const Location& location) {
    if (location.julia) {
        throw Error(ErrorCode::unsupported, Complaint{Problem::julia_in_kfr, {}, "julia"});
    }
    const Formula& formula = formula_in_kfr(location.formula);
    std::string text;
    for (const Key& row : keys)
        text += line(row.key, find_location_field(row.field)->get(location));
    if (location.stretch != 1) {
        text += line(kfr_stretch_angle, kfr_angle_of(location));
        text += line(kfr_stretch_amount, kfr_amount_of(location));
    }
    text += line(key_power, shortest_text(formula.power));
    text += line(key_type, shortest_text(formula.type));
    return text + line(key_up, "1");
}

}  // namespace hadal
