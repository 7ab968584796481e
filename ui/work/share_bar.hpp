// How much of some work is done, on a bar.
#pragma once

#include <QProgressBar>
#include <QTimer>

namespace hadal::ui {

/// Work that tells nothing yet moves the bar to and fro, so that it does not look like none.
class ShareBar : public QProgressBar {
    Q_OBJECT

  public:
    /// At rest, and without words.
    ShareBar(const char* name, const QString& accessible_name, QWidget* parent = nullptr);

    /// 0 to 1, of work that goes on. As long as that is too little to be seen the bar moves, once
    /// it has been so for longer than a blink: most work is done by then.
    void set_share(double share);
    /// Nothing goes on; the bar stays at that share.
    void rest_at(double share);

    bool moves() const { return maximum() == 0; }

  private:
    QTimer patience_;
};

}  // namespace hadal::ui
