// What Hadal remembers from one start to the next.
#pragma once

class QMainWindow;

namespace hadal::ui {

class Session;

/// The last view and colours. Anything missing or malformed leaves the session as it is.
void restore_session(Session& session);
/// Size, place and docks of the window, likewise.
void restore_window(QMainWindow& window);

void save_session(const Session& session);
void save_window(const QMainWindow& window);

}  // namespace hadal::ui
