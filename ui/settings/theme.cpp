#include "ui/settings/theme.hpp"

#include <QApplication>
#include <QPalette>
#include <QStyle>

#include "ui/settings/clear_fusion.hpp"

namespace hadal::ui {

namespace {

const auto light_name = QStringLiteral("light");
const auto dark_name = QStringLiteral("dark");

/// A palette from its few colours; what Qt derives from window and button is
/// left to it.
QPalette palette_from(QColor window, QColor base, QColor text, QColor highlight) {
    QPalette palette(window, window);
    const QColor dimmed = QColor::fromRgbF(0.5f * float(text.redF() + window.redF()),
                                           0.5f * float(text.greenF() + window.greenF()),
                                           0.5f * float(text.blueF() + window.blueF()));
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, highlight);
    palette.setColor(QPalette::BrightText, text);
    palette.setColor(QPalette::PlaceholderText, dimmed);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, dimmed);
    }
    return palette;
}

}  // namespace

QString theme_name(Theme theme) {
    if (theme == Theme::light) return light_name;
    return theme == Theme::dark ? dark_name : QStringLiteral("system");
}

Theme theme_from(const QString& name) {
    if (name == light_name) return Theme::light;
    return name == dark_name ? Theme::dark : Theme::system;
}

void apply_theme(Theme theme) {
    // The style of the desktop is asked once, before it is replaced.
    static const QString desktop_style = QApplication::style()->objectName();
    const auto fusion = QStringLiteral("fusion");
    const QString style = theme == Theme::system ? desktop_style : fusion;
    // Styles of desktops have colours of their own; Fusion takes those it is
    // given.
    if (style.compare(fusion, Qt::CaseInsensitive) == 0) {
        if (!qobject_cast<ClearFusion*>(QApplication::style()))
            QApplication::setStyle(new ClearFusion);
    } else if (QApplication::style()->objectName().compare(style, Qt::CaseInsensitive) != 0) {
        QApplication::setStyle(style);
    }
    switch (theme) {
        case Theme::system:
            return QApplication::setPalette(QPalette());
        case Theme::light:
            return QApplication::setPalette(
                palette_from(QColor(0xef, 0xf0, 0xf1), QColor(0xfc, 0xfc, 0xfc),
                             QColor(0x1b, 0x1e, 0x20), QColor(0x1a, 0x6f, 0xb5)));
        case Theme::dark:
            return QApplication::setPalette(
                palette_from(QColor(0x24, 0x27, 0x2b), QColor(0x17, 0x19, 0x1c),
                             QColor(0xe6, 0xe8, 0xea), QColor(0x24, 0x73, 0xb3)));
    }
}

}  // namespace hadal::ui
