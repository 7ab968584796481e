// What the overlays that are on show, in words.
#pragma once

#include <QFrame>

#include "ui/overlays/computed_overlay.hpp"

class QGridLayout;
class QLabel;

namespace hadal::ui {

/// In the lower left corner of its canvas, a row for each overlay that is on. The mouse goes
/// through it.
class Legend : public QFrame {
    Q_OBJECT

  public:
    Legend(Canvas& over, const QList<ComputedOverlay*>& overlays);

    QString text() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void refresh();
    void settle();

    struct Row {
        const ComputedOverlay* overlay;
        QLabel* swatch;
        QLabel* words;
    };
    QList<Row> rows_;
};

}  // namespace hadal::ui
