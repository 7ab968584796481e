// What is wrong with a value, in parts: said in English by the core, and in other languages above.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hadal {

/// Kinds of problems. Each has its words in the catalogue of complaint.cpp.
enum class Problem {
    as_said,  ///< whatever its only value says
    // The name of the field comes before the words.
    decimal_wanted,
    finite_wanted,
    degrees_wanted,
    whole_wanted,
    number_wanted,
    text_wanted,
    number_or_text_wanted,
    truth_wanted,
    pair_wanted,
    one_of_wanted,
    out_of_bounds,
    too_many_digits,
    missing,
    repeated,
    too_large,
    too_large_by,
    too_many_dots,
    no_toml,
    start_not_zero,
    hybrid_formula,
    type_of_kfr,
    power_of_kfr,
    power_of_ship,
    formula_of_kfr,
    julia_in_kfr,
    // The words are a sentence.
    line_wanted,
    not_by_hadal,
    unreadable,
    unreadable_file,
    png_cut_short,
    png_unread,
    png_unwritten,
    too_deep_for_doubles,
    nuclei_of_julia,
    no_such_instructions,
    no_memory_for_text,
    no_memory_to_read_png,
    no_memory_to_write_png,
    no_memory_for_render,
    no_memory_for_poster,
    no_memory_for_verification,
    no_memory_for_orbit,
    no_memory_for_steps,
    no_memory_for_nucleus,
    count,  ///< how many there are
};

/// The English words, with %1, %2 and so on for the values of a complaint.
std::string_view words_of(Problem problem);

/// UTF-8 throughout.
struct Complaint {
    Problem problem = Problem::as_said;
    std::vector<std::string> values{};   ///< what %1, %2 and so on in the words stand for
    std::string field{};                 ///< that the words are about; empty: none
    std::optional<std::string> given{};  ///< what the field was given, as readable() has it
    std::string file{};                  ///< in which it was found; empty: none
};

/// The text as part of one readable line, whatever it was: control bytes and what is no text are
/// replaced, long tails cut.
std::string readable(std::string_view text);

/// Finds the words of another language for English ones.
using Translate = std::function<std::string(std::string_view english)>;

/// The complaint as a text, "<file>: <field> <words>, not '<given>'", by the words that `translate`
/// finds.
std::string text_of(const Complaint& complaint, const Translate& translate);
/// In English.
std::string text_of(const Complaint& complaint);

}  // namespace hadal
