#include "messages.hpp"

#include <cstdio>

namespace hadal {

void complain(const QString& problem) {
    QString line = problem;
    // A file name may hold a line break or an escape sequence.
    for (QChar& c : line) {
        if (c.category() == QChar::Other_Control) c = u'?';
    }
    const QByteArray bytes = "hadal: " + line.toLocal8Bit() + '\n';
    std::fputs(bytes.constData(), stderr);
}

ExitCode say(const QString& text) {
    const bool written = std::fputs(text.toLocal8Bit().constData(), stdout) >= 0;
    return written && std::fflush(stdout) == 0 ? exit_success : exit_failure;
}

}  // namespace hadal
