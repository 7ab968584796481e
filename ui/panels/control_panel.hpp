// The panel beside the picture: every setting of the session, from top to bottom.
#pragma once

#include <QScrollArea>

#include "ui/model/session.hpp"

namespace hadal::ui {

class ControlPanel : public QScrollArea {
    Q_OBJECT

  public:
    explicit ControlPanel(Session& session, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {290, 640}; }
    QSize minimumSizeHint() const override { return {230, 120}; }
};

}  // namespace hadal::ui
