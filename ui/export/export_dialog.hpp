// Ctrl+E: the picture as a PNG of any size.
#pragma once

#include <QDialog>
#include <QElapsedTimer>
#include <memory>

#include "ui/model/session.hpp"
#include "ui/work/background_work.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hadal::ui {

class ShareBar;
class SizeChooser;

/// Not modal: the explorer goes on exploring. Exports what is shown when Export is pressed.
class ExportDialog : public QDialog {
    Q_OBJECT

  public:
    explicit ExportDialog(Session& session, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// While a file is being written: cancels that. Else closes.
    void reject() override;
    bool exporting() const { return work_ != nullptr; }

  Q_SIGNALS:
    /// An export, written or not.
    void ended();

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    QWidget* make_path_row();
    void frame_chosen();
    void browse();
    void start();
    void show_progress(double share);
    void end(const QString& text, bool error);
    void refresh();
    void tell(const QString& text, bool error);

    Session& session_;
    SizeChooser* size_;
    QComboBox* samples_;
    QLineEdit* path_;
    QPushButton* browse_;
    QLabel* replaces_;
    ShareBar* progress_;
    QLabel* state_;
    QLabel* error_;
    QPushButton* export_;
    QPushButton* close_;
    std::unique_ptr<BackgroundWork> work_;
    QElapsedTimer since_start_;
};

}  // namespace hadal::ui
