// How the window looks: dark and light, on screens of any pixel ratio, written either way.
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "support/catch.hpp"
#include "support/full_window.hpp"
#include "support/languages.hpp"
#include "support/room.hpp"
#include "ui/commands/commands.hpp"
#include "ui/overlays/labels.hpp"
#include "ui/settings/clear_fusion.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

namespace {

/// Of two colours, by the Web Content Accessibility Guidelines: 1 to 21.
double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    };
    const double brighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
}

}  // namespace

TEST_CASE("dark and light, words have room and are told apart from what they stand on",
          "[accessibility]") {
    const Theme theme = GENERATE(Theme::light, Theme::dark);
    INFO(theme_name(theme).toStdString());
    FullWindow it(theme);
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        CHECK(it.canvas().devicePixelRatioF() ==
              qEnvironmentVariable("QT_SCALE_FACTOR").toDouble());
    it.type("zoom", QStringLiteral("nonsense"));
    check_room(it.window());
    const bool dark = theme == Theme::dark;
    int seen = 0;
    for (const QWidget* widget : it.window().findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&it.window()) || !widget->isEnabled()) continue;
        const QPalette& palette = widget->palette();
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
            {QPalette::WindowText, QPalette::Window},
            {QPalette::Text, QPalette::Base},
            {QPalette::ButtonText, QPalette::Button},
            {QPalette::HighlightedText, QPalette::Highlight},
            {QPalette::ToolTipText, QPalette::ToolTipBase}};
        for (const auto& [text, ground] : pairs) {
            INFO(int(text) << " on " << int(ground));
            CHECK(contrast(palette.color(text), palette.color(ground)) >= 4.5);
        }
        ++seen;
    }
    CHECK(seen > 60);
    CHECK((it.window().palette().color(QPalette::Window).lightness() < 128) == dark);
    // What is really painted follows.
    const QImage panel = it.find<QDockWidget>("settings_dock")->grab().toImage();
    CHECK((panel.pixelColor(4, panel.height() - 4).lightness() < 128) == dark);
}

TEST_CASE("boxes to tick have an outline that is seen, dark and light", "[accessibility]") {
    const Theme theme = GENERATE(Theme::light, Theme::dark);
    INFO(theme_name(theme).toStdString());
    apply_theme(theme);
    QCheckBox box;
    box.resize(box.sizeHint());
    const QImage seen = box.grab().toImage();
    const QColor ground = box.palette().color(QPalette::Window);
    double most = 1;
    for (int x = 0; x < seen.width(); ++x)
        most = std::max(most, contrast(seen.pixelColor(x, seen.height() / 2), ground));
    // Of what words do not say; light ones stand out by their white, too.
    CHECK(most >= (theme == Theme::dark ? 3 : 1.5));
    apply_theme(Theme::system);
}

TEST_CASE("buttons of dialogs have no icons, which the dark would hide", "[accessibility]") {
    // Here the platform wants none; most desktops do.
    class WithIcons : public QProxyStyle {
      public:
        int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                      QStyleHintReturn* result) const override {
            return hint == SH_DialogButtonBox_ButtonsHaveIcons ||
                   QProxyStyle::styleHint(hint, option, widget, result);
        }
    };
    const auto icon_of_close = [](QStyle& style) {
        QDialogButtonBox box;
        box.setStyle(&style);
        return box.addButton(QDialogButtonBox::Close)->icon();
    };
    auto* platform = new WithIcons;
    REQUIRE_FALSE(icon_of_close(*platform).isNull());
    ClearFusion ours;
    ours.setBaseStyle(platform);
    CHECK(icon_of_close(ours).isNull());
}

TEST_CASE("numbers and keys read from left to right where writing does not", "[accessibility]") {
    const auto painted = [](Qt::LayoutDirection direction, auto paint) {
        QImage image(200, 40, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        painter.setPen(Qt::white);
        paint(painter);
        return image;
    };
    const auto label = [](QPainter& painter) {
        Labels(painter, QRectF(0, 0, 200, 40)).draw({10, 10}, QStringLiteral("-0.5 i"));
    };
    CHECK(painted(Qt::RightToLeft, label) == painted(Qt::LeftToRight, label));
    QAction action;
    action.setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Comma), QKeySequence(Qt::Key_Minus)});
    const auto keys = [&](QPainter& painter) {
        painter.drawText(QRectF(0, 0, 200, 40), Qt::AlignCenter, keys_text(action));
    };
    CHECK(painted(Qt::RightToLeft, keys) == painted(Qt::LeftToRight, keys));
}

TEST_CASE("where writing runs from right to left the window is its own mirror image",
          "[accessibility]") {
    const RightToLeft direction;
    FullWindow it;
    REQUIRE(it.window().isRightToLeft());
    check_room(it.window());
    const auto place = [&](QWidget* widget) {
        return QRect(widget->mapTo(&it.window(), QPoint()), widget->size());
    };
    int seen = 0;
    for (const QLabel* label : it.window().findChildren<QLabel*>()) {
        if (!label->buddy() || !label->isVisibleTo(&it.window())) continue;
        INFO(label->text().toStdString());
        const QRect field = place(label->buddy());
        const QRect words = place(const_cast<QLabel*>(label));
        if (words.top() > field.bottom() || words.bottom() < field.top()) continue;
        CHECK(words.left() >= field.right());
        ++seen;
    }
    CHECK(seen >= 5);
    // The picture goes on in between, and nothing lies over anything.
    const QRect picture = place(&it.canvas());
    for (QDockWidget* dock : it.window().findChildren<QDockWidget*>()) {
        INFO(dock->objectName().toStdString());
        CHECK_FALSE(place(dock).intersects(picture));
        CHECK(it.window().rect().contains(place(dock)));
    }
}
