#include "ui/main_window/help.hpp"

#include <QCoreApplication>
#include <QMessageBox>

namespace hadal::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Help", text);
}

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

void show_controls(QWidget* parent) {
    QString text = QStringLiteral("<table>");
    text += row(tr("Drag"), tr("Move the picture"));
    text += row(tr("Wheel"), tr("Zoom at the cursor; with Ctrl in small steps"));
    text += row(tr("Double click"), tr("Zoom in twice at the cursor"));
    text += row(tr("Shift and drag"), tr("Draw a box to zoom into; Esc drops it"));
    text += row(tr("Two fingers, pinch"), tr("Move and zoom on a touchpad"));
    text += row(tr("Right button"), tr("More, for the point under the cursor"));
    text += row(tr("Arrow keys"), tr("Move the picture"));
    text += row(tr("+ and -"), tr("Zoom"));
    text += row(tr("Home"), tr("Show all of the fractal"));
    text += row(tr("Ctrl+Z, Alt+Left"), tr("Back to the view before"));
    text += row(tr("Ctrl+Shift+Z, Alt+Right"), tr("Forward again"));
    text += row(tr("Ctrl+C, Ctrl+V"), tr("Copy and paste the location as text"));
    text +=
        row(tr("Ctrl+O, Ctrl+S"), tr("Open and save the location as a file; dropping opens too"));
    text += row(tr("Ctrl+E"), tr("Export the picture"));
    text += row(tr("Ctrl+I"), tr("Verify the picture by direct iteration"));
    text += row(tr("Ctrl+M"), tr("Outline the nearest mini-set; Enter goes there"));
    text += row(tr("F9, F11"), tr("Panel, full screen"));
    text += row(tr("Esc"), tr("Stop rendering"));
    text += QStringLiteral("</table>");
    show(parent, tr("Mouse and keys"), text);
}

void show_about(QWidget* parent) {
    show(parent, tr("About Hadal"),
         tr("<h3>Hadal %1</h3><p>Explorer for the Mandelbrot set and its relatives.</p>"
            "<p>Named after the deepest zone of the ocean.</p>")
             .arg(QStringLiteral(HADAL_VERSION)));
}

}  // namespace hadal::ui
