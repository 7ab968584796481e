// What the overlays that teach have in common: switched by an action, computed on a thread.
#pragma once

#include <QAction>
#include <QColor>
#include <QObject>
#include <QPointer>
#include <QTransform>

#include "ui/canvas/canvas.hpp"
#include "ui/work/latest_work.hpp"

namespace hadal::ui {

/// Off, it computes and paints nothing. On, it computes for the newest view, and what it knows of
/// an older one is painted where that lies until then.
class ComputedOverlay : public QObject, public Overlay {
    Q_OBJECT

  public:
    /// Of what the overlay is: a view, or a point of it.
    enum class Subject { view, point };

    /// `action` is made checkable and switches it.
    ComputedOverlay(const Navigator& navigator, Canvas& canvas, QAction& action, Subject subject,
                    const QColor& colour);
    ~ComputedOverlay() override;

    bool on() const { return action_.isChecked(); }
    /// What its lines are drawn in.
    QColor colour() const { return colour_; }
    /// What is seen, in words; while it is computed, that.
    QString words() const { return words_; }
    /// Whether what is shown is of the newest view and point.
    bool settled() const { return !work_.busy() && !stale_; }

    void paint(QPainter& painter, const View& shown, double ratio) const final;

  Q_SIGNALS:
    /// Its words, or whether it is on.
    void changed();

  protected:
    /// What is to be computed for a view, and for a pixel of it, and what then becomes of it. The
    /// first runs on a thread and must not touch this object.
    struct Order {
        BackgroundWork::Work work;
        std::function<void()> then;
    };
    virtual Order order(const View& view, QPoint pixel) = 0;
    /// Paints what the last order found; `map` leads from pixels of its view to the painter's.
    virtual void draw(QPainter& painter, const QTransform& map, const QRectF& area) const = 0;
    virtual void forget() = 0;
    virtual QString words_at_work() const = 0;

    /// Physical pixels of a logical one.
    double ratio() const { return canvas_ ? canvas_->devicePixelRatioF() : 1; }
    void set_words(const QString& words);

  private:
    void refresh();
    QPoint pixel() const;

    const Navigator& navigator_;
    QPointer<Canvas> canvas_;  ///< may go first
    QAction& action_;
    Subject subject_;
    QColor colour_;
    LatestWork work_;
    QString words_;
    std::optional<View> of_;  ///< what is known is of this
    std::optional<std::pair<View, QPoint>> ordered_;
    bool stale_ = false;
};

}  // namespace hadal::ui
