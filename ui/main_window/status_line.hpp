// The status bar: what is under the cursor, how deep we are, and how the renderer is doing.
#pragma once

#include <QStatusBar>

#include "ui/canvas/canvas.hpp"
#include "ui/model/session.hpp"

class QLabel;
class QToolButton;

namespace hadal::ui {

class ShareBar;

class StatusLine : public QStatusBar {
    Q_OBJECT

  public:
    StatusLine(Session& session, const Canvas& canvas, QWidget* parent = nullptr);

    /// A word that goes away by itself.
    void tell(const QString& text);

    void show_cursor();

  private:
    QString count_under(QPointF pixel) const;
    void show_zoom();
    void show_progress(double share, bool preparing);
    void show_arithmetic(const QString& name, const QString& details);
    void show_statistics(const RenderStatistics& statistics);
    void show_end(const QString& time);

    Session& session_;
    const Canvas& canvas_;
    QLabel* position_;
    QLabel* count_;
    QLabel* zoom_;
    QLabel* arithmetic_;
    QLabel* time_;
    ShareBar* progress_;
    QToolButton* stop_;
};

}  // namespace hadal::ui
