#include "ui/overlays/covers.hpp"

#include <QChildEvent>

namespace hadal::ui {

namespace {

QList<QWidget*> children_of(const Canvas& canvas) {
    return canvas.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

}  // namespace

Covers::Covers(Canvas& canvas) : canvas_(&canvas) {
    canvas.installEventFilter(this);
    for (QWidget* child : children_of(canvas))
        child->installEventFilter(this);
}

std::vector<QRectF> Covers::areas() const {
    std::vector<QRectF> areas;
    if (!canvas_) return areas;
    for (const QWidget* child : children_of(*canvas_)) {
        if (child->isVisible()) areas.emplace_back(child->geometry());
    }
    return areas;
}

bool Covers::eventFilter(QObject* watched, QEvent* event) {
    const auto is = [event](auto... types) { return ((event->type() == types) || ...); };
    if (watched == canvas_) {
        if (is(QEvent::ChildAdded)) {
            QObject* child = static_cast<QChildEvent*>(event)->child();
            if (child->isWidgetType()) child->installEventFilter(this);
        }
    } else if (is(QEvent::Show, QEvent::Hide, QEvent::Resize, QEvent::Move)) {
        Q_EMIT changed();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace hadal::ui
