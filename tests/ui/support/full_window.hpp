// The window with all it has to show.
#pragma once

#include <QAction>

#include "support/window_fixture.hpp"
#include "ui/settings/preferences.hpp"
#include "ui/settings/theme.hpp"

namespace hadal::ui::test {

/// The window with all docks open, in a theme.
class FullWindow : public WindowFixture {
  public:
    explicit FullWindow(Theme theme = Theme::system, QSize size = {1500, 1000})
        : WindowFixture(size, prepared(theme)) {
        for (const char* dock : {"show_places_dock", "show_julia_dock", "show_history_dock"})
            find<QAction>(dock)->trigger();
        if (!settle()) throw std::runtime_error("no picture");
    }
    ~FullWindow() {
        forget_everything();
        apply_theme(Theme::system);
    }

  private:
    static Start prepared(Theme theme) {
        forget_everything();
        know_hints();
        Preferences preferences;
        preferences.theme = theme;
        save_preferences(preferences);
        return Start::remembering;
    }
};

}  // namespace hadal::ui::test
