#include "ui/settings/settings.hpp"

#include <QMainWindow>
#include <QSettings>
#include <cmath>

#include "base/error.hpp"
#include "location/formats/location_text.hpp"
#include "ui/model/session.hpp"
#include "ui/settings/number_or.hpp"

namespace hadal::ui {

namespace {

constexpr char key_location[] = "view/location";
constexpr char key_auto_limit[] = "view/auto_limit";
constexpr char key_shape[] = "view/shape";
constexpr char key_palette[] = "colour/palette";
constexpr char key_density[] = "colour/density";
constexpr char key_offset[] = "colour/offset";
constexpr char key_geometry[] = "window/geometry";
constexpr char key_state[] = "window/state";
constexpr int state_version = 1;

}  // namespace

void restore_session(Session& session) {
    const QSettings settings;
    Colours colours;
    colours.palette = settings.value(QLatin1String(key_palette)).toString().toStdString();
    colours.palette = palette_of(colours).name;
    colours.density =
        number_or(settings, key_density, least_density, most_density, colours.density);
    colours.offset = number_or(settings, key_offset, 0.0, 1.0, colours.offset);
    session.set_colours(colours);

    session.framing().set_shape(picture_shape(settings.value(QLatin1String(key_shape)).toString()));
    const std::string text = settings.value(QLatin1String(key_location)).toString().toStdString();
    if (text.empty()) return;
    try {
        session.navigator().open_with(location_from_text(text),
                                      settings.value(QLatin1String(key_auto_limit), true).toBool());
    } catch (const Error&) {
        // A view that cannot be read is no reason to greet anyone with an error: start at home.
    }
}

void restore_window(QMainWindow& window) {
    const QSettings settings;
    window.restoreGeometry(settings.value(QLatin1String(key_geometry)).toByteArray());
    window.restoreState(settings.value(QLatin1String(key_state)).toByteArray(), state_version);
}

void save_session(const Session& session) {
    QSettings settings;
    const Navigator& navigator = session.navigator();
    settings.setValue(QLatin1String(key_location),
                      QString::fromStdString(to_text(navigator.location())));
    settings.setValue(QLatin1String(key_auto_limit), navigator.auto_limit());
    settings.setValue(QLatin1String(key_shape), QString(session.framing().shape().name));
    settings.setValue(QLatin1String(key_palette),
                      QString::fromStdString(session.colours().palette));
    settings.setValue(QLatin1String(key_density), session.colours().density);
    settings.setValue(QLatin1String(key_offset), session.colours().offset);
}

void save_window(const QMainWindow& window) {
    QSettings settings;
    settings.setValue(QLatin1String(key_geometry), window.saveGeometry());
    settings.setValue(QLatin1String(key_state), window.saveState(state_version));
}

}  // namespace hadal::ui
