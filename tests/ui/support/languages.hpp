// Other languages, for as long as a test wants them.
#pragma once

#include <QGuiApplication>
#include <QString>

#include "ui/settings/language.hpp"

namespace hadal::ui::test {

/// Speaks a language as the program does, and English again at the end.
class Speaking {
  public:
    explicit Speaking(const char* code) { speak(QLatin1String(code)); }
    ~Speaking() { speak(QStringLiteral("en")); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
};

/// Writes from right to left, and from left to right again at the end.
class RightToLeft {
  public:
    RightToLeft() { QGuiApplication::setLayoutDirection(Qt::RightToLeft); }
    ~RightToLeft() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
    RightToLeft(const RightToLeft&) = delete;
    RightToLeft& operator=(const RightToLeft&) = delete;
};

}  // namespace hadal::ui::test
