// Qt's own style, with check boxes that can be seen.
#pragma once

#include <QProxyStyle>

namespace hadal::ui {

/// Fusion draws the outline of a box to tick darker than the window, which in the dark is not to be
/// seen: there it is lighter. It goes by the name of Fusion.
class ClearFusion : public QProxyStyle {
    Q_OBJECT

  public:
    ClearFusion();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

}  // namespace hadal::ui
