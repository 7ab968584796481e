#include "terminal_progress.hpp"

#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace hadal {

namespace {

constexpr int interval_ms = 200;  // quick work shows nothing
constexpr char erase_line[] = "\r\x1b[K";

}  // namespace

TerminalProgress::TerminalProgress() : on_terminal_(isatty(STDERR_FILENO) == 1) {
    since_start_.start();
    since_shown_.start();
}

TerminalProgress::~TerminalProgress() {
    if (shown_) std::fputs(erase_line, stderr);
}

void TerminalProgress::show(double share) {
    if (!on_terminal_ || since_shown_.elapsed() < interval_ms) return;
    since_shown_.restart();
    shown_ = true;
    QString line = tr("%1 % done").arg(share * 100, 0, 'f', 1);
    if (share > 0) {
        const double seconds = since_start_.elapsed() / 1000.0 * (1 - share) / share;
        line += tr(", %1 s left").arg(std::ceil(seconds), 0, 'f', 0);
    }
    std::fputs((erase_line + line.toLocal8Bit()).constData(), stderr);
}

}  // namespace hadal
