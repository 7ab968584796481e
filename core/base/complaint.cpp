#include "base/complaint.hpp"

#include <array>

namespace hadal {

namespace {

/// Where translators find words: lupdate reads these calls.
constexpr std::string_view translatable(std::string_view /*context*/, std::string_view words) {
    return words;
}

struct Row {
    Problem problem;
    std::string_view words;
};

constexpr Row catalogue[] = {
    {Problem::as_said, "%1"},
    {Problem::decimal_wanted, translatable("Core", "must be a decimal number")},
    {Problem::finite_wanted, translatable("Core", "must be a finite number")},
    {Problem::degrees_wanted, translatable("Core", "must be a finite number of degrees")},
    {Problem::whole_wanted, translatable("Core", "must be a whole number from %1 to %2")},
    {Problem::number_wanted, translatable("Core", "must be a number from %1 to %2")},
    {Problem::text_wanted, translatable("Core", "must be a text in quotes")},
    {Problem::number_or_text_wanted, translatable("Core", "must be a number or a text in quotes")},
    {Problem::truth_wanted, translatable("Core", "must be true or false")},
    {Problem::pair_wanted, translatable("Core", "must be two numbers such as -0.8,0.156")},
    {Problem::one_of_wanted, translatable("Core", "must be one of %1")},
    {Problem::out_of_bounds, translatable("Core", "must be between %1 and %2")},
    {Problem::too_many_digits,
     translatable("Core", "must be a number of at most 4 million digits")},
    {Problem::missing, translatable("Core", "is missing")},
    {Problem::repeated, translatable("Core", "is given again in line %1")},
    {Problem::too_large, translatable("Core", "is longer than %1 MiB")},
    {Problem::too_large_by, translatable("Core", "is longer than %1 MiB, namely %2 bytes")},
    {Problem::too_many_dots, translatable("Core", "has more than %1 dots")},
    {Problem::no_toml, translatable("Core", "is not TOML in line %1: %2")},
    {Problem::start_not_zero, translatable("Core", "must be 0, where z starts in Hadal")},
    {Problem::hybrid_formula, translatable("Core", "must be 0, for Hadal has no hybrid formulas")},
    {Problem::type_of_kfr, translatable("Core", "must be 0 (z^Power + c) or 1 (Burning Ship)")},
    {Problem::power_of_kfr, translatable("Core", "must be from 2 to 8")},
    {Problem::power_of_ship, translatable("Core", "must be 2 for a Burning Ship")},
    {Problem::formula_of_kfr,
     translatable("Core", "must be a power from 2 to 8 or the Burning Ship in a .kfr")},
    {Problem::julia_in_kfr,
     translatable("Core", "cannot be kept in a .kfr, which has no Julia sets")},
    {Problem::line_wanted, translatable("Core", "line %1 must be 'Key: value', not '%2'")},
    {Problem::not_by_hadal, translatable("Core", "the picture was not made by Hadal")},
    {Problem::unreadable, translatable("Core", "the file cannot be read")},
    {Problem::unreadable_file, translatable("Core", "'%1' cannot be read")},
    {Problem::png_cut_short, translatable("Core", "PNG not read: the file ends too early")},
    {Problem::png_unread, translatable("Core", "PNG not read: %1")},
    {Problem::png_unwritten, translatable("Core", "PNG not written: %1")},
    {Problem::too_deep_for_doubles,
     translatable("Core", "zoom %1 is deeper than double precision resolves at this height")},
    {Problem::nuclei_of_julia,
     translatable(
         "Core", "mini-sets and their nuclei are searched for where c varies, not in a Julia set")},
    {Problem::no_such_instructions,
     translatable("Core", "instruction set %1 is not available here; there are: %2")},
    {Problem::no_memory_for_text, translatable("Core", "%1 needs more memory than there is")},
    {Problem::no_memory_to_read_png, translatable("Core", "no memory to read a PNG")},
    {Problem::no_memory_to_write_png, translatable("Core", "no memory to write a PNG")},
    {Problem::no_memory_for_render,
     translatable("Core", "not enough memory for the buffers of the render")},
    {Problem::no_memory_for_poster,
     translatable("Core", "not enough memory for a strip of the picture")},
    {Problem::no_memory_for_verification,
     translatable("Core", "not enough memory to verify the picture")},
    {Problem::no_memory_for_orbit,
     translatable("Core", "not enough memory for the reference orbit")},
    {Problem::no_memory_for_steps,
     translatable("Core", "not enough memory for the table of steps")},
    {Problem::no_memory_for_nucleus,
     translatable("Core", "not enough memory for the search of a nucleus")},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(catalogue); ++i) {
        if (catalogue[i].problem != static_cast<Problem>(i)) return false;
    }
    return std::size(catalogue) == static_cast<std::size_t>(Problem::count);
}
static_assert(in_order(), "each problem has a row of words, in the order of the enumeration");

constexpr std::string_view of_field = translatable("Core", "%1 %2");
constexpr std::string_view of_value = translatable("Core", "%1 %2, not '%3'");
constexpr std::string_view of_file = translatable("Core", "%1: %2");

constexpr std::size_t longest_quote = 60;

/// Bytes of the UTF-8 character at the start of `text`; 0 if there is none but a stray byte.
std::size_t character_size(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t size = first < 0x80                     ? 1
                             : first >= 0xc2 && first <= 0xdf ? 2
                             : first >= 0xe0 && first <= 0xef ? 3
                             : first >= 0xf0 && first <= 0xf4 ? 4
                                                              : 0;
    if (text.size() < size) return 0;
    for (const char c : text.substr(1, size == 0 ? 0 : size - 1)) {
        if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) return 0;
    }
    return size;
}

/// Each %1 to %9 is replaced by its value, in which none is looked for.
std::string filled(std::string_view words, std::span<const std::string> values) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool place =
            words[i] == '%' && i + 1 < words.size() && words[i + 1] >= '1' && words[i + 1] <= '9';
        const auto value = place ? static_cast<std::size_t>(words[i + 1] - '1') : 0;
        if (place && value < values.size()) {
            text += values[value];
            ++i;
        } else {
            text += words[i];
        }
    }
    return text;
}

}  // namespace

std::string_view words_of(Problem problem) {
    return catalogue[static_cast<std::size_t>(problem)].words;
}

std::string readable(std::string_view text) {
    std::string out;
    while (!text.empty() && out.size() < longest_quote) {
        const std::size_t size = character_size(text);
        const auto byte = static_cast<unsigned char>(text.front());
        const bool kept = size > 0 && byte >= 0x20 && byte != 0x7f;
        out += kept ? text.substr(0, size) : "?";
        text.remove_prefix(size > 0 ? size : 1);
    }
    return out + (text.empty() ? "" : "...");
}

std::string text_of(const Complaint& complaint, const Translate& translate) {
    const auto say = [&](std::string_view words, std::span<const std::string> values) {
        return filled(translate(words), values);
    };
    std::string text = say(words_of(complaint.problem), complaint.values);
    if (!complaint.field.empty()) {
        std::vector<std::string> parts{translate(complaint.field), std::move(text)};
        if (complaint.given) parts.push_back(*complaint.given);
        text = say(complaint.given ? of_value : of_field, parts);
    }
    if (!complaint.file.empty()) {
        const std::array parts{complaint.file, std::move(text)};
        text = say(of_file, parts);
    }
    return text;
}

std::string text_of(const Complaint& complaint) {
    return text_of(complaint, [](std::string_view english) { return std::string(english); });
}

}  // namespace hadal
