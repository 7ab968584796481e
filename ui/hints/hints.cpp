#include "ui/hints/hints.hpp"

#include <QAction>
#include <QEvent>
#include <QSettings>
#include <algorithm>
#include <utility>

#include "ui/canvas/canvas.hpp"
#include "ui/hints/hint.hpp"
#include "ui/model/navigator.hpp"
#include "ui/tools/free_place.hpp"

namespace hadal::ui {

namespace {

constexpr int margin = 12;  ///< logical pixels to the edges of the picture
constexpr int gap = 6;
constexpr char key_zoom[] = "zoom";
constexpr char key_places[] = "places";
constexpr char key_commands[] = "commands";

QString settings_key(const char* key) {
    return QStringLiteral("hints/") + QLatin1String(key);
}

/// With the key it takes, if it has one.
QString with_key(const QAction& action, const QString& text) {
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? text : Hints::tr("%1: %2", "a key: what it does").arg(key, text);
}

}  // namespace

Hints::Hints(Navigator& navigator, Canvas& canvas, const std::vector<QWidget*>& others,
             const QAction& places, const QAction& commands)
    : QObject(&canvas), canvas_(canvas), others_(others.begin(), others.end()) {
    add(key_zoom, tr("Wheel, or Space held: zoom in at the cursor"));
    add(key_places, with_key(places, tr("places worth seeing")));
    add(key_commands, with_key(commands, tr("every command by its name")));
    connect(&navigator, &Navigator::changed, this,
            [this, &navigator, zoom = navigator.location().zoom] {
                if (navigator.location().zoom != zoom) done(key_zoom);
            });
    connect(&places, &QAction::toggled, this, [this] { done(key_places); });
    connect(&commands, &QAction::triggered, this, [this] { done(key_commands); });
    canvas.installEventFilter(this);
    for (QWidget* other : others)
        other->installEventFilter(this);
    settle();
}

void Hints::add(const char* key, const QString& text) {
    if (QSettings().value(settings_key(key)).toString() == QStringLiteral("done")) return;
    auto* hint = new Hint(QStringLiteral("hint_") + QLatin1String(key), text, canvas_);
    connect(hint, &Hint::closed, this, [this, key] { done(key); });
    shown_.push_back({key, hint});
}

void Hints::done(const char* key) {
    const auto it = std::find_if(shown_.begin(), shown_.end(),
                                 [key](const Shown& shown) { return shown.key == key; });
    if (it == shown_.end()) return;
    it->hint->put_away();
    shown_.erase(it);
    QSettings().setValue(settings_key(key), QStringLiteral("done"));
    settle();
}

bool Hints::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::Move || type == QEvent::Show ||
        type == QEvent::Hide)
        settle();
    return QObject::eventFilter(watched, event);
}

/// One below the other in the corner where the whole set leaves most room.
void Hints::settle() {
    const int room = canvas_.width() - 2 * margin;
    int y = margin;
    for (const Shown& shown : shown_) {
        const QSize size = shown.hint->whole_size().boundedTo({room, QWIDGETSIZE_MAX});
        y = free_place({QPoint(margin, y), size}, others_, Qt::TopEdge, gap).top();
        shown.hint->show_at({margin, y}, size.width());
        y += shown.hint->height() + gap;
    }
}

}  // namespace hadal::ui
