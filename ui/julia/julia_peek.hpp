// J: the Julia set of the point under the cursor, live, while the key is held.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include "ui/julia/julia_inset.hpp"
#include "ui/julia/julia_link.hpp"

class QAction;
class QKeyEvent;
class QMouseEvent;

namespace hadal::ui {

/// Held, it ends when the key is let go; tapped or chosen from a menu, it stays until it is chosen
/// again or ended by Esc. A click goes to the Julia set of the point under it. It is shown in the
/// dock if that is open, and else on the picture.
class JuliaPeek : public QObject {
    Q_OBJECT

  public:
    /// `action` is checkable and switches it. `shown_elsewhere` shows the link's Julia set as well
    /// while it is visible.
    JuliaPeek(JuliaLink& link, Session& session, Canvas& canvas, QAction& action,
              const QWidget& shown_elsewhere, QObject* parent = nullptr);
    ~JuliaPeek() override;

    /// Ends it. Returns false if there is nothing to end.
    bool dismiss();
    bool active() const { return active_; }
    /// Whether the key is down, as far as is known yet.
    bool held() const { return since_key_.isValid(); }
    void set_resources(const RenderResources& resources);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void set_active(bool active);
    void follow();
    void show_julia();
    bool is_key(int key) const;
    bool key_down(bool on_canvas, QKeyEvent& key);
    void key_up(const QKeyEvent& key);
    void pressed(bool on_canvas, const QMouseEvent& mouse);
    void released(bool on_canvas, const QMouseEvent& mouse);
    void let_go();
    void go_to(QPointF logical);

    JuliaLink& link_;
    Session& session_;
    Canvas& canvas_;
    QAction& action_;
    const QWidget& shown_elsewhere_;
    RenderResources resources_;
    QPointer<JuliaInset> inset_;  ///< the canvas's child; made when first needed
    bool active_ = false;
    bool used_ = false;        ///< the cursor moved while the key was held
    QElapsedTimer since_key_;  ///< valid while the key is down
    bool held_long_ = false;
    bool by_key_ = false;  ///< the key has gone down, and will switch it on
    QTimer let_go_;        ///< from a release that may be one of a key that repeats
    std::optional<QPointF> pressed_at_;
};

}  // namespace hadal::ui
