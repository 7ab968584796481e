// The docks around the picture.
#pragma once

#include <QList>
#include <QMainWindow>

class QAction;
class QDockWidget;

namespace hadal::ui {

/// A dock and the words around it.
struct DockText {
    const char* name;  ///< of the object, under which the layout is remembered
    QString title;     ///< of the dock
    QString action;    ///< of the action that shows and hides it
    QString tip;       ///< of the same
    const char* key;   ///< of the same
};

/// Owned by the window. Where they are and whether they are seen is the window's saved state.
class Docks {
  public:
    explicit Docks(QMainWindow& window) : window_(window) {}

    /// The dock takes the content over. `shown`: on the first start.
    QDockWidget* add(const DockText& text, QWidget* content, Qt::DockWidgetArea area, bool shown);

    /// The actions that show and hide the docks, in the order they were added.
    QList<QAction*> toggles() const;

    /// The action that shows and hides the dock with that content; there must be one.
    QAction* toggle(const QWidget* content) const;

    /// Shows the dock with that content.
    void show(const QWidget* content);

    /// Hides all docks, and gives those back that were seen.
    void hide_all();
    void give_back();

  private:
    QDockWidget* dock_of(const QWidget* content) const;

    QMainWindow& window_;
    QList<QDockWidget*> docks_;
    QList<QDockWidget*> hidden_;
};

}  // namespace hadal::ui
