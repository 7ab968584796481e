// The panel beside the picture: every setting of the session, from top to bottom.
#pragma once

#include <QScrollArea>

#include "ui/model/session.hpp"

class QAction;

namespace hadal::ui {

class ControlPanel : public QScrollArea {
    Q_OBJECT

  public:
    /// `fit_colours` is what the button beside the density does.
    ControlPanel(Session& session, QAction& fit_colours, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {290, 640}; }
    QSize minimumSizeHint() const override { return {230, 120}; }
};

}  // namespace hadal::ui
