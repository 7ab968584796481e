#include "colour/palette.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include "base/error.hpp"
#include "base/number_text.hpp"
#include "base/toml.hpp"
#include "colour/colour_path.hpp"

namespace hadal {

namespace {

constexpr std::size_t most_colours = 256;

[[noreturn]] void reject(const std::string& key, const std::string& problem) {
    throw Error(ErrorCode::invalid_argument, "palette: " + key + " " + problem);
}

/// The keys of one palette file, checked as they are read.
class PaletteFile {
  public:
    explicit PaletteFile(std::string_view text) : table_(parse_toml(text, "palette")) {}

    void require_known_keys() const {
        constexpr std::string_view known[] = {
            "name",  "title",       "colour_blind_safe", "cyclic", "smooth",  "mapping",  "scale",
            "start", "first_count", "interior",          "space",  "colours", "positions"};
        for (const auto& [key, value] : table_) {
            if (std::ranges::find(known, key.str()) == std::end(known))
                throw invalid_field("palette: a key", std::string(key.str()),
                                    "must be a known one");
        }
    }

    std::string text(const std::string& key) const {
        const auto value = table_[key].value_exact<std::string>();
        if (!value || value->empty()) reject(key, "must be a text");
        return *value;
    }

    bool flag(const std::string& key, bool otherwise) const {
        if (!table_.contains(key)) return otherwise;
        const auto value = table_[key].value_exact<bool>();
        if (!value) reject(key, "must be true or false");
        return *value;
    }

    double number(const std::string& key, double otherwise, double least, double most) const {
        if (!table_.contains(key)) return otherwise;
        return number_in(*table_.get(key), key, least, most);
    }

    template <class Choice, std::size_t count>
    Choice choice(const std::string& key,
                  const std::pair<std::string_view, Choice> (&choices)[count]) const {
        if (!table_.contains(key)) return choices[0].second;
        const std::string value = text(key);
        std::string names;
        for (const auto& [name, choice] : choices) {
            if (name == value) return choice;
            names += (names.empty() ? "" : ", ") + std::string(name);
        }
        throw invalid_field("palette: " + key, value, "must be one of " + names);
    }

    std::vector<double> positions(std::size_t count) const {
        const std::string key = "positions";
        std::vector<double> result;
        for (const toml::node& node : array(key))
            result.push_back(number_in(node, key, 0, 1));
        if (result.size() != count) reject(key, "must be as many as the colours");
        if (result.front() != 0 || result.back() != 1 || !std::ranges::is_sorted(result))
            reject(key, "must rise from 0 to 1");
        return result;
    }

    std::vector<Srgb> colours() const {
        const std::string key = "colours";
        std::vector<Srgb> result;
        for (const toml::node& node : array(key))
            result.push_back(colour_in(node, key));
        if (result.size() < 2 || result.size() > most_colours)
            reject(key, "must be 2 to 256, not " + shortest_text(result.size()));
        return result;
    }

    Srgb colour(const std::string& key) const {
        return table_.contains(key) ? colour_in(*table_.get(key), key) : Srgb{};
    }

    bool has(const std::string& key) const { return table_.contains(key); }

  private:
    const toml::array& array(const std::string& key) const {
        const toml::array* found = table_[key].as_array();
        if (found == nullptr) reject(key, "must be a list");
        return *found;
    }

    static double number_in(const toml::node& node, const std::string& key, double least,
                            double most) {
        const auto value = node.value<double>();
        if (!node.is_number() || !value) reject(key, "must be a number");
        if (!(*value >= least && *value <= most)) {
            throw invalid_field(
                "palette: " + key, shortest_text(*value),
                "must be between " + shortest_text(least) + " and " + shortest_text(most));
        }
        return *value;
    }

    /// "#rrggbb", or three numbers from 0 to 1.
    static Srgb colour_in(const toml::node& node, const std::string& key) {
        if (const toml::array* parts = node.as_array(); parts != nullptr && parts->size() == 3) {
            return {number_in((*parts)[0], key, 0, 1), number_in((*parts)[1], key, 0, 1),
                    number_in((*parts)[2], key, 0, 1)};
        }
        const auto text = node.value_exact<std::string>();
        if (!text) reject(key, "must be colours such as \"#0a84c2\" or [0.04, 0.52, 0.76]");
        unsigned value = 0;
        const char* end = text->data() + text->size();
        if (text->size() != 7 || text->front() != '#' ||
            std::from_chars(text->data() + 1, end, value, 16).ptr != end)
            throw invalid_field("palette: " + key, *text, "must be colours such as #0a84c2");
        return {(value >> 16) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0};
    }

    toml::table table_;
};

enum class Space { oklab, srgb };

}  // namespace

Rgb Palette::at(double t) const {
    if (!(std::fabs(t) < 1e12)) t = t > 0 && !cyclic ? 1 : 0;
    t = cyclic ? t - std::floor(t) : std::clamp(t, 0.0, 1.0);
    return unpacked(at_step(static_cast<int64_t>(t * static_cast<double>(positions))));
}

Palette parse_palette(std::string_view toml) {
    const PaletteFile file(toml);
    file.require_known_keys();
    Palette palette;
    palette.name = file.text("name");
    palette.title = file.text("title");
    palette.colour_blind_safe = file.flag("colour_blind_safe", false);
    palette.cyclic = file.flag("cyclic", true);
    palette.smooth = file.flag("smooth", true);
    palette.mapping = file.choice<Mapping>("mapping", {{"root", Mapping::root},
                                                       {"linear", Mapping::linear},
                                                       {"logarithmic", Mapping::logarithmic}});
    palette.scale = file.number("scale", 1, 1e-9, 1e9);
    palette.start = file.number("start", 0, -1, 1);
    palette.first_count = file.number("first_count", 2, 2, 1e9);
    palette.interior = rounded(file.colour("interior"));
    const std::vector<Srgb> colours = file.colours();
    const auto space =
        file.choice<Space>("space", {{"oklab", Space::oklab}, {"srgb", Space::srgb}});
    if (space == Space::srgb) {
        fill_at_positions(palette, colours, file.positions(colours.size()));
    } else {
        if (file.has("positions")) reject("positions", "go with space = \"srgb\" only");
        fill_evenly(palette, colours);
    }
    return palette;
}

}  // namespace hadal
