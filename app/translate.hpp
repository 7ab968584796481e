// tr() for the command line.
#pragma once

#include <QCoreApplication>

namespace hadal {

/// As hadal::ui::tr(), for messages and help of the command line.
inline QString tr(const char* text) {
    return QCoreApplication::translate("hadal", text);
}

}  // namespace hadal
