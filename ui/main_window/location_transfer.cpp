#include "ui/main_window/location_transfer.hpp"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include "location/formats/fields.hpp"
#include "location/formats/location_formats.hpp"
#include "location/formats/location_text.hpp"
#include "location/formats/loose_place.hpp"
#include "poster/location_file.hpp"
#include "ui/export/file_output.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/number_text.hpp"

namespace hadal::ui {

namespace {

/// The files that are named. There may be none though the data have addresses, when the program
/// they come from does not hand them over.
QStringList files_in(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) files << url.toLocalFile();
    }
    return files;
}

/// Names in a line that has room for a few.
QString listed(QStringList names) {
    constexpr qsizetype most_names = 3;
    if (names.size() > most_names) {
        names.resize(most_names);
        names << QStringLiteral("\u2026");
    }
    return names.join(QStringLiteral(", "));
}

/// Whether a text is not even a broken location.
bool in_no_format(const Error& error) {
    const Complaint* complaint = error.complaint();
    return complaint && (complaint->problem == Problem::no_toml ||
                         (complaint->problem == Problem::missing &&
                          (complaint->field == "Re" || complaint->field == "location")));
}

}  // namespace

LocationTransfer::LocationTransfer(Navigator& navigator, QObject* parent)
    : QObject(parent), navigator_(navigator) {}

void LocationTransfer::copy(const QImage& picture) const {
    auto* data = new QMimeData;  // the clipboard's from then on
    data->setText(QString::fromStdString(to_text(navigator_.location())));
    if (!picture.isNull()) data->setImageData(picture);
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT told(picture.isNull() ? tr("The location is on the clipboard")
                                 : tr("The location and the picture are on the clipboard"));
}

void LocationTransfer::paste() {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (!data || !take_from(*data))
        Q_EMIT failed(tr("There is neither a text nor a file on the clipboard"));
}

void LocationTransfer::take_text(const QString& text) {
    const std::string words = text.toStdString();
    try {
        const auto place = words.size() <= most_location_bytes ? loose_place(words) : std::nullopt;
        place ? go_to(*place) : go_to(location_from_any_text(words));
    } catch (const Error& error) {
        if (in_no_format(error)) {
            Q_EMIT failed(
                tr("This text is no location that Hadal or Kalles Fraktaler saved, and no "
                   "point such as -0.75 + 0.1 i"));
        } else {
            Q_EMIT failed(tr("This text is no location: %1").arg(error_text(error)));
        }
    }
}

void LocationTransfer::open(QWidget* asker) {
    const QString path = QFileDialog::getOpenFileName(
        asker, tr("Open location"), {},
        tr("Pictures and locations (*.png *.toml *.kfr *.txt);;All files (*)"));
    if (!path.isEmpty()) open_file(path);
}

void LocationTransfer::open_files(const QStringList& paths) {
    QStringList unread;
    QString why;
    bool gone = false;
    for (const QString& path : paths) {
        if (go_to_file(path, why)) {
            gone = true;
            break;
        }
        unread << QFileInfo(path).fileName();
    }
    QStringList lines;
    if (unread.size() == 1) lines << why;
    if (unread.size() > 1)
        lines << tr("None of these files could be read as a location: %1").arg(listed(unread));
    const auto left = paths.size() - unread.size() - 1;
    if (gone && left > 0)
        lines << tr("One place is gone to at a time; files left: %1").arg(count_text(left));
    if (!lines.isEmpty()) Q_EMIT failed(lines.join(QLatin1Char('\n')));
}

/// Whether it could be read; `why` says why not.
bool LocationTransfer::go_to_file(const QString& path, QString& why) {
    const QFileInfo file(path);
    try {
        go_to(read_location_file(QFile::encodeName(path).toStdString(),
                                 file.fileName().toStdString()));
        return true;
    } catch (const Error& error) {
        // Of what bears another name, it helps nobody where it is no TOML.
        const QStringList locations{QStringLiteral("toml"), QStringLiteral("kfr")};
        why =
            in_no_format(error) && !locations.contains(file.suffix().toLower())
                ? tr("%1 is no location that Hadal or Kalles Fraktaler saved").arg(file.fileName())
                : error_text(error);
        return false;
    }
}

void LocationTransfer::go_to(const Location& place, bool auto_limit) {
    Q_EMIT going();
    navigator_.go_to(place, auto_limit);
}

/// With a zoom it is a place of its own, of the Mandelbrot set as in a .kfr that names no formula;
/// without one it is a point of the picture there is.
void LocationTransfer::go_to(const LoosePlace& place) {
    Location next = place.zoom ? home(FormulaId{}) : navigator_.location();
    set_field(next, "re", "Re", place.centre.re);
    set_field(next, "im", "Im", place.centre.im);
    if (place.zoom) {
        set_field(next, "zoom", "Zoom", *place.zoom);
        next.iterations = suggested_iterations(next);
    }
    if (place.iterations) set_field(next, "iterations", "Iterations", *place.iterations);
    go_to(next, !place.iterations && (place.zoom || navigator_.auto_limit()));
}

void LocationTransfer::save(QWidget* asker) {
    const QString toml = tr("Hadal locations (*.toml)");
    const QString kfr = tr("Kalles Fraktaler locations (*.kfr)");
    auto* dialog = new QFileDialog(asker, tr("Save location"));
    dialog->setObjectName(QStringLiteral("save_location"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({toml, kfr});
    dialog->setDefaultSuffix(QStringLiteral("toml"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, kfr](const QString& filter) {
        dialog->setDefaultSuffix(QLatin1String(filter == kfr ? "kfr" : "toml"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &LocationTransfer::save_file);
    dialog->open();
}

void LocationTransfer::save_file(const QString& path) const {
    try {
        write_file(path, QByteArray::fromStdString(
                             text_for_file(navigator_.location(), path.toStdString())));
        Q_EMIT told(tr("The location is in %1").arg(QFileInfo(path).fileName()));
    } catch (const Error& error) {
        Q_EMIT failed(error_text(error));
    }
}

bool LocationTransfer::understands(const QMimeData& data) {
    return data.hasText() || data.hasUrls();
}

void LocationTransfer::take(const QMimeData& data) {
    if (!take_from(data)) Q_EMIT failed(tr("What was dropped has neither a file nor a text"));
}

/// The files that are named, or else the text; whether there is either.
bool LocationTransfer::take_from(const QMimeData& data) {
    const QStringList files = files_in(data);
    if (!files.isEmpty()) {
        open_files(files);
        return true;
    }
    const QString text = data.text();
    if (text.trimmed().isEmpty()) return false;
    take_text(text);
    return true;
}

}  // namespace hadal::ui
