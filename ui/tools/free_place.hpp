// A place over the picture that nothing else takes.
#pragma once

#include <QPointer>
#include <QRect>
#include <QWidget>
#include <vector>

namespace hadal::ui {

/// The place moved away from an edge, up or down, until it is so far from each of the others that
/// are to be seen; it may end beyond the picture.
inline QRect free_place(QRect place, const std::vector<QPointer<QWidget>>& others, Qt::Edge from,
                        int gap) {
    for (bool moved = true; moved;) {
        moved = false;
        for (const QWidget* other : others) {
            if (!other || other->isHidden() || !other->geometry().intersects(place)) continue;
            if (from == Qt::TopEdge) {
                place.moveTop(other->geometry().bottom() + gap);
            } else {
                place.moveBottom(other->geometry().top() - gap);
            }
            moved = true;
        }
    }
    return place;
}

}  // namespace hadal::ui
