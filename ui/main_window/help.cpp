#include "ui/main_window/help.hpp"

#include <QAction>
#include <QMainWindow>
#include <QMessageBox>

#include "ui/commands/commands.hpp"
#include "ui/text/translate.hpp"

namespace hadal::ui {

namespace {

void show(QWidget* parent, const QString& title, const QString& text) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->open();
}

QString row(const QString& does, const QString& what) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>").arg(does, what);
}

}  // namespace

void show_controls(QMainWindow* window) {
    QString text = QStringLiteral("<table>");
    text += row(tr("Drag"), tr("Move the picture"));
    text += row(tr("Wheel"), tr("Zoom at the cursor; with Ctrl in small steps"));
    text += row(tr("Hold Space"), tr("Fly in at the cursor; with Shift out"));
    text += row(tr("Hold the left button"), tr("Fly in at the cursor"));
    text += row(tr("Double click"), tr("Zoom in twice at the cursor"));
    text += row(tr("Shift and drag"), tr("Draw a box to zoom into; Esc drops it"));
    text +=
        row(tr("Ctrl, Shift and drag"), tr("Turn the box as well; so does the wheel meanwhile"));
    text += row(tr("Hold J"),
                tr("See the Julia set of the point under the cursor; a click goes there"));
    text += row(tr("Two fingers, pinch"), tr("Move and zoom on a touchpad"));
    text += row(tr("Right button"), tr("More, for the point under the cursor"));
    text += row(tr("Arrow keys"), tr("Move the picture"));
    for (const Command& command : commands_of(*window)) {
        if (command.action->shortcuts().isEmpty()) continue;
        text += row(keys_text(*command.action).toHtmlEscaped(),
                    plain_name(*command.action).toHtmlEscaped());
    }
    text += QStringLiteral("</table>");
    show(window, tr("Mouse and keys"), text);
}

void show_about(QWidget* parent) {
    show(parent, tr("About Hadal"),
         tr("<h3>Hadal %1</h3><p>Explorer for the Mandelbrot set and its relatives.</p>"
            "<p>Named after the deepest zone of the ocean.</p>")
             .arg(QStringLiteral(HADAL_VERSION)));
}

}  // namespace hadal::ui
