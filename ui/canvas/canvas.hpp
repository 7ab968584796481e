// The picture: shows frames at the view that is wanted, and hands gestures to navigation.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/canvas/flight.hpp"
#include "ui/canvas/gestures.hpp"
#include "ui/canvas/outline.hpp"
#include "ui/canvas/overlay.hpp"
#include "ui/canvas/picture_stack.hpp"
#include "ui/model/navigator.hpp"

namespace hadal::ui {

/// Painting only composes what there is; nothing is computed here.
class Canvas : public QWidget {
    Q_OBJECT

  public:
    explicit Canvas(Navigator& navigator, QWidget* parent = nullptr);

    void show_frame(const Frame& frame);
    /// What is seen where no frame is.
    void add_backdrop(const Frame& frame);
    const PictureStack& pictures() const { return pictures_; }
    const Gestures& gestures() const { return gestures_; }
    Flight& flight() { return flight_; }
    /// Whether zooms may be shown smoothly. They are not where the desktop wants no animations.
    void set_animated(bool animated);
    void set_wheel_reversed(bool reversed) { gestures_.set_wheel_reversed(reversed); }

    /// Physical pixels of a point given in logical ones.
    QPointF to_pixels(QPointF logical) const { return logical * devicePixelRatioF(); }
    /// The pixel of the view that the mouse is over, while it is over the picture.
    std::optional<QPointF> cursor() const;
    /// Makes the renderer's picture as large as the canvas. Done by itself on every resize.
    void adopt_size();

    /// Shows what is framed, and gives boxes its shape. It must outlive this.
    void set_framing(const Framing& framing);

    bool drop_box();

    /// Marks where another picture lies in this one, until nothing is given.
    void show_outline(const std::optional<View>& of);
    const Outline& outline() const { return outline_; }

    /// Paints it over the picture from now on. It must be removed before it goes, and call update()
    /// when it looks different.
    void add_overlay(const Overlay& overlay);
    void remove_overlay(const Overlay& overlay);

    QSize sizeHint() const override { return {960, 720}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

  Q_SIGNALS:
    void cursor_moved();
    void frame_painted(quint64 serial);
    /// What it took to paint, in milliseconds.
    void painted(double ms);
    void menu_wanted(QPoint global, QPointF pixel);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

  private:
    void follow(std::optional<QPointF> focus);
    void set_cursor_position(std::optional<QPointF> pixel);

    Navigator& navigator_;
    PictureStack pictures_;
    Flight flight_;
    View view_;  ///< followed last
    Gestures gestures_;
    const Framing* framing_ = nullptr;
    Outline outline_;
    std::vector<const Overlay*> overlays_;
    std::optional<QPointF> cursor_;  ///< on the screen, in physical pixels
};

}  // namespace hadal::ui
