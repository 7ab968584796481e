#include "ui/main_window/help.hpp"

#include <QAction>
#include <QDialogButtonBox>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include "ui/commands/commands.hpp"
#include "ui/text/translate.hpp"

namespace hadal::ui {

namespace {

/// As large as the text, but no larger than the screen: then it scrolls.
void show_scrolling(QWidget* parent, const QString& title, const QString& html) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("controls_dialog"));
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* text = new QTextBrowser(dialog);
    text->setObjectName(QStringLiteral("controls_text"));
    text->setAccessibleName(title);
    text->setHtml(html);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close the help"));
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(text);
    column->addWidget(buttons);
    QTextDocument unbroken;  // the other one breaks its lines at the width it has so far
    unbroken.setDefaultFont(text->font());
    unbroken.setHtml(html);
    constexpr double most_of_screen = 0.85;  // its frame and the desktop's bars want room, too
    const int bar = text->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const QSize around(4 * bar, 4 * bar + buttons->sizeHint().height());
    const QSize wanted = unbroken.size().toSize() + around;
    dialog->resize(wanted.boundedTo(parent->screen()->availableSize() * most_of_screen));
    dialog->open();
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
    show_scrolling(window, tr("Mouse and keys"), text);
}

void show_about(QWidget* parent) {
    const QString text = tr("<h3>Hadal %1</h3><p>Explorer for the Mandelbrot set and its "
                            "relatives.</p><p>Named after the deepest zone of the ocean.</p>")
                             .arg(QStringLiteral(HADAL_VERSION));
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Hadal"), text, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::RichText);
    box->open();
}

}  // namespace hadal::ui
