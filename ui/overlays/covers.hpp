// The widgets that lie over the picture.
#pragma once

#include <QObject>
#include <QPointer>
#include <QRectF>
#include <vector>

#include "ui/canvas/canvas.hpp"

namespace hadal::ui {

/// Knows where the picture cannot be seen: beneath the meter, the legend, hints and messages.
class Covers : public QObject {
    Q_OBJECT

  public:
    explicit Covers(Canvas& canvas);

    /// Of the children of the canvas that are to be seen, in its logical pixels.
    std::vector<QRectF> areas() const;

  Q_SIGNALS:
    void changed();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QPointer<Canvas> canvas_;  ///< may go first
};

}  // namespace hadal::ui
