// The language of the window.
#pragma once

#include <QString>
#include <QStringList>

namespace hadal::ui {

/// The languages there are translations for, besides English: codes such as
/// "de" or "zh_CN".
QStringList translations();

/// How a language calls itself.
QString language_title(const QString& code);

/// Speaks the language of that code, or that of the system if it is empty, from
/// now on: what has been said already stays as it is. English where there is no
/// translation.
void speak(const QString& code);

}  // namespace hadal::ui
