// Qt's own style, with nothing in it that cannot be seen in the dark.
#pragma once

#include <QProxyStyle>

namespace hadal::ui {

/// Fusion draws the outline of a box to tick darker than the window, which in the dark is not to be
/// seen: there it is lighter. The icons on the buttons of its dialogs are black, and left out. It
/// goes by the name of Fusion.
class ClearFusion : public QProxyStyle {
    Q_OBJECT

  public:
    ClearFusion();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override;
};

}  // namespace hadal::ui
