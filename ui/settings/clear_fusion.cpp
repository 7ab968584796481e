#include "ui/settings/clear_fusion.hpp"

#include <QStyleOptionButton>
#include <QStyleOptionViewItem>

namespace hadal::ui {

namespace {

constexpr int darkness = 140;  ///< per cent: of Fusion's outlines beside the window

bool is_box(QStyle::PrimitiveElement element) {
    return element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorRadioButton ||
           element == QStyle::PE_IndicatorItemViewItemCheck;
}

/// An outline halfway between the words and what they stand on.
template <class Option>
Option outlined(const Option& option) {
    Option result = option;
    const QColor outline = option.palette.color(QPalette::PlaceholderText);
    result.palette.setColor(QPalette::Window, outline.lighter(darkness));
    return result;
}

}  // namespace

ClearFusion::ClearFusion() : QProxyStyle(QStringLiteral("fusion")) {
    setObjectName(QStringLiteral("fusion"));
}

void ClearFusion::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const {
    const bool dark =
        is_box(element) && option->palette.color(QPalette::Window).lightness() <
                               option->palette.color(QPalette::WindowText).lightness();
    if (!dark) return QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
        const auto clear = outlined(*button);
        return QProxyStyle::drawPrimitive(element, &clear, painter, widget);
    }
    if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
        const auto clear = outlined(*item);
        return QProxyStyle::drawPrimitive(element, &clear, painter, widget);
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int ClearFusion::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* result) const {
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    return QProxyStyle::styleHint(hint, option, widget, result);
}

}  // namespace hadal::ui
