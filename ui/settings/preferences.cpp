#include "ui/settings/preferences.hpp"

#include <QSettings>
#include <algorithm>

#include "render/render.hpp"
#include "ui/settings/number_or.hpp"

namespace hadal::ui {

namespace {

constexpr char key_threads[] = "preferences/threads";
constexpr char key_isa[] = "preferences/instruction_set";
constexpr char key_reference_mib[] = "preferences/reference_mib";
constexpr char key_picture_mib[] = "preferences/picture_mib";
constexpr char key_resting_samples[] = "preferences/resting_samples";
constexpr char key_wheel_reversed[] = "preferences/wheel_reversed";
constexpr char key_reduced_motion[] = "preferences/reduced_motion";
constexpr char key_theme[] = "preferences/theme";
constexpr char key_language[] = "preferences/language";

QString name_of(Isa isa) {
    const std::string_view text = name(isa);
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

Isa isa_from(const QString& text) {
    for (const Isa isa : available_isas()) {
        if (text == name_of(isa)) return isa;
    }
    return Isa::automatic;
}

}  // namespace

Preferences restored_preferences() {
    const QSettings settings;
    const auto text = [&](const char* key) {
        return settings.value(QLatin1String(key)).toString();
    };
    Preferences it;
    it.threads = number_or(settings, key_threads, 0, most_threads, it.threads);
    it.isa = isa_from(text(key_isa));
    it.reference_mib = number_or(settings, key_reference_mib, least_reference_mib,
                                 most_reference_mib, it.reference_mib);
    it.picture_mib =
        number_or(settings, key_picture_mib, least_picture_mib, most_picture_mib, it.picture_mib);
    it.resting_samples =
        number_or(settings, key_resting_samples, 1, most_resting_samples, it.resting_samples);
    it.wheel_reversed = text(key_wheel_reversed) == QStringLiteral("true");
    it.reduced_motion = text(key_reduced_motion) == QStringLiteral("true");
    it.theme = theme_from(text(key_theme));
    it.language = text(key_language);
    return it;
}

void save_preferences(const Preferences& it) {
    QSettings settings;
    // What is as Hadal comes is left out, so that a later version may come
    // otherwise.
    const Preferences usual;
    const auto save = [&](const char* key, const auto& value, const auto& as_it_comes,
                          const QVariant& saved) {
        if (value == as_it_comes) return settings.remove(QLatin1String(key));
        settings.setValue(QLatin1String(key), saved);
    };
    save(key_threads, it.threads, usual.threads, it.threads);
    save(key_isa, it.isa, usual.isa, name_of(it.isa));
    save(key_reference_mib, it.reference_mib, usual.reference_mib, it.reference_mib);
    save(key_picture_mib, it.picture_mib, usual.picture_mib, it.picture_mib);
    save(key_resting_samples, it.resting_samples, usual.resting_samples, it.resting_samples);
    save(key_wheel_reversed, it.wheel_reversed, usual.wheel_reversed, it.wheel_reversed);
    save(key_reduced_motion, it.reduced_motion, usual.reduced_motion, it.reduced_motion);
    save(key_theme, it.theme, usual.theme, theme_name(it.theme));
    save(key_language, it.language, usual.language, it.language);
}

void PreferenceStore::set(const Preferences& preferences) {
    if (preferences == preferences_) return;
    preferences_ = preferences;
    save_preferences(preferences_);
    Q_EMIT changed();
}

}  // namespace hadal::ui
