// The language of the window and the command line.
#pragma once

#include <QString>
#include <QStringList>

namespace hadal::ui {

/// The languages there are translations for, besides English: codes such as
/// "de" or "zh_CN".
QStringList translations();

/// How a language calls itself.
QString language_title(const QString& code);

/// The code of the translation that is spoken for a code of the preferences, see speak(); empty:
/// English.
QString spoken_for(const QString& code);

/// Speaks the language of that code, or the first of those the system asks for
/// (LANGUAGE, LC_ALL, LC_MESSAGES or LANG) that there is a translation for, from
/// now on: what has been said already stays as it is. English where there is
/// none, and for "en". Needs the application; numbers stay as the system writes them.
void speak(const QString& code);

/// Speaks the language of the preferences.
void speak_as_preferred();

}  // namespace hadal::ui
