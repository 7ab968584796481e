// Figures over the picture: how quick it is, and why.
#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <vector>

#include "ui/model/session.hpp"

namespace hadal::ui {

class Canvas;

/// Lies in the picture's corner; hidden until asked for. Mouse and keys go through it.
class MeterOverlay : public QLabel {
    Q_OBJECT

  public:
    MeterOverlay(Session& session, Canvas& canvas);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void note_frame(double ms);
    void show_figures();

    Session& session_;
    std::vector<double> frames_;  ///< milliseconds, those of the last second
    QElapsedTimer since_shown_;
    RenderStatistics statistics_;  ///< of the newest complete picture
};

}  // namespace hadal::ui
