// tr() for what is no QObject.
#pragma once

#include <QCoreApplication>

namespace hadal::ui {

/// The text in the language that is spoken; English until speak() and where there
/// is no translation. With `n` also in the form for that number, which takes the
/// place of %n. The context is the one that lupdate finds a call outside of
/// classes in: the namespace.
inline QString tr(const char* text, const char* comment = nullptr, int n = -1) {
    return QCoreApplication::translate("hadal::ui", text, comment, n);
}

}  // namespace hadal::ui
