// What the first start tells: three hints, each until it is followed or closed.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>
#include <vector>

class QAction;

namespace hadal::ui {

class Canvas;
class Hint;
class Navigator;

/// Shows what has never been done yet over the picture; what is done or closed is kept in the
/// settings and never comes back.
class Hints : public QObject {
    Q_OBJECT

  public:
    /// `places` is the action that shows the places, `commands` the one that finds every command.
    /// They keep clear of the `others` that lie at the top of the canvas, too.
    Hints(Navigator& navigator, Canvas& canvas, const std::vector<QWidget*>& others,
          const QAction& places, const QAction& commands);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Shown {
        const char* key;  ///< in the settings, below "hints"
        Hint* hint;
    };

    void add(const char* key, const QString& text);
    void done(const char* key);
    void settle();

    Canvas& canvas_;
    std::vector<QPointer<QWidget>> others_;
    std::vector<Shown> shown_;
};

}  // namespace hadal::ui
