#include "ui/export/export_dialog.hpp"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/export/default_path.hpp"
#include "ui/export/picture_file.hpp"
#include "ui/export/size_chooser.hpp"
#include "ui/panels/error_label.hpp"
#include "ui/text/time_text.hpp"
#include "ui/work/share_bar.hpp"

namespace hadal::ui {

namespace {

QComboBox* make_samples(QWidget* parent) {
    auto* samples = new QComboBox(parent);
    samples->setObjectName(QStringLiteral("export_samples"));
    samples->setAccessibleName(ExportDialog::tr("Samples for each pixel"));
    samples->setToolTip(ExportDialog::tr("More samples make smoother edges and take longer"));
    samples->addItem(ExportDialog::tr("1 (fastest)"), 1);
    for (int n = 2; n <= most_samples; ++n) {
        samples->addItem(ExportDialog::tr("%1 x %1").arg(n), n);
    }
    return samples;
}

}  // namespace

ExportDialog::ExportDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      size_(new SizeChooser(this)),
      samples_(make_samples(this)),
      path_(new QLineEdit(default_export_path(), this)),
      browse_(new QPushButton(tr("&Browse..."), this)),
      replaces_(new QLabel(tr("This file exists and will be replaced."), this)),
      progress_(new ShareBar("export_progress", tr("Export progress"), this)),
      state_(new QLabel(this)),
      error_(make_error_label(this)),
      export_(new QPushButton(tr("&Export"), this)),
      close_(new QPushButton(tr("&Close"), this)) {
    setObjectName(QStringLiteral("export_dialog"));
    setWindowTitle(tr("Export as PNG"));
    state_->setObjectName(QStringLiteral("export_state"));
    error_->setObjectName(QStringLiteral("export_error"));
    export_->setObjectName(QStringLiteral("export_start"));
    export_->setDefault(true);
    close_->setObjectName(QStringLiteral("export_close"));
    for (QPushButton* button : {export_, close_, browse_}) {
        button->setAccessibleName(button->text().remove(QLatin1Char('&')));
    }

    size_->add_row(tr("S&amples"), samples_);
    size_->add_row(tr("&File"), make_path_row());
    size_->add_row(QString(), replaces_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(state_, 1);
    buttons->addWidget(export_);
    buttons->addWidget(close_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(size_);
    column->addWidget(progress_);
    column->addWidget(error_);
    column->addStretch();
    column->addLayout(buttons);
    setMinimumWidth(460);

    connect(size_, &SizeChooser::changed, this, &ExportDialog::frame_chosen);
    connect(browse_, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(export_, &QPushButton::clicked, this, &ExportDialog::start);
    connect(close_, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(path_, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    refresh();
}

ExportDialog::~ExportDialog() = default;

QWidget* ExportDialog::make_path_row() {
    path_->setObjectName(QStringLiteral("export_path"));
    path_->setAccessibleName(tr("File to write"));
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(path_, 1);
    layout->addWidget(browse_);
    row->setFocusProxy(path_);
    return row;
}

void ExportDialog::showEvent(QShowEvent* event) {
    const View& view = session_.navigator().view();
    size_->set_view_size({view.width, view.height});
    // What was framed before is what is wanted now.
    if (session_.framing().shape().aspect > 0) size_->set_shape(session_.framing().shape());
    frame_chosen();
    if (!exporting()) tell({}, false);
    refresh();
    QDialog::showEvent(event);
}

void ExportDialog::hideEvent(QHideEvent* event) {
    session_.framing().set_chosen_size(std::nullopt);
    QDialog::hideEvent(event);
}

/// The window shows what the file will contain.
void ExportDialog::frame_chosen() {
    if (isVisible()) session_.framing().set_chosen_size(size_->size());
}

void ExportDialog::browse() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Export as PNG"), path_->text(),
                                                      tr("PNG pictures (*.png)"));
    if (!path.isEmpty()) path_->setText(path);
}

void ExportDialog::start() {
    if (exporting()) return;
    Poster poster;
    const QSize size = size_->size();
    poster.request = {framed(session_.navigator().view(), size.width(), size.height()),
                      size.width(), size.height()};
    poster.samples = samples_->currentData().toInt();
    poster.shading = shading_of(session_.colours(), poster.request.location.iterations);
    path_->setText(with_png_suffix(path_->text()));
    since_start_.start();
    work_ =
        std::make_unique<BackgroundWork>([poster, path = path_->text()](const RenderHooks& hooks) {
            write_picture_file(poster, path, hooks);
        });
    connect(work_.get(), &BackgroundWork::progressed, this, &ExportDialog::show_progress);
    connect(work_.get(), &BackgroundWork::done, this, [this] {
        end(tr("Written in %1").arg(time_text(double(since_start_.elapsed()) / 1000)), false);
        progress_->rest_at(1);
    });
    connect(work_.get(), &BackgroundWork::cancelled, this,
            [this] { end(tr("Cancelled, nothing was written"), false); });
    connect(work_.get(), &BackgroundWork::failed, this,
            [this](const QString& error) { end(error, true); });
    progress_->set_share(0);
    tell(tr("Rendering"), false);
    refresh();
}

void ExportDialog::show_progress(double share) {
    progress_->set_share(share);
    const double elapsed = double(since_start_.elapsed()) / 1000;
    // The first moments tell nothing about the whole.
    if (elapsed < 0.5 || share < 0.005) return;
    tell(tr("%1 left").arg(time_text(elapsed * (1 - share) / share)), false);
}

void ExportDialog::end(const QString& text, bool error) {
    work_.release()->deleteLater();  // it is the one that calls
    progress_->rest_at(0);
    tell(text, error);
    refresh();
    Q_EMIT ended();
}

void ExportDialog::reject() {
    if (!exporting()) return QDialog::reject();
    work_->cancel();
    tell(tr("Cancelling"), false);
}

void ExportDialog::refresh() {
    const bool idle = !exporting();
    progress_->setTextVisible(!idle);
    for (QWidget* input : std::initializer_list<QWidget*>{size_, samples_, path_, browse_}) {
        input->setEnabled(idle);
    }
    replaces_->setVisible(idle && QFileInfo(with_png_suffix(path_->text())).isFile());
    export_->setEnabled(idle && !path_->text().trimmed().isEmpty());
    close_->setText(idle ? tr("&Close") : tr("&Cancel"));
    close_->setAccessibleName(idle ? tr("Close") : tr("Cancel"));
}

void ExportDialog::tell(const QString& text, bool error) {
    error_->setText(error ? text : QString());
    error_->setVisible(error);
    state_->setText(error ? QString() : text);
}

}  // namespace hadal::ui
