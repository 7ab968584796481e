// Width and height of the picture to be written.
#pragma once

#include <QSize>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace hadal::ui {

class SizeChooser : public QWidget {
    Q_OBJECT

  public:
    explicit SizeChooser(QWidget* parent = nullptr);

    /// What the window shows: the first preset, and the aspect that the lock keeps.
    void set_view_size(QSize size);
    QSize size() const;
    /// One more row, in line with those of the size.
    void add_row(const QString& label, QWidget* field);

  Q_SIGNALS:
    void changed();

  private:
    void apply_preset(int index);
    void follow_width(int width);
    void follow_height(int height);
    void show_size(QSize size);
    void find_preset();

    QSize view_size_{1280, 800};
    double aspect_ = 1.6;
    QFormLayout* form_;
    QComboBox* preset_;
    QSpinBox* width_;
    QSpinBox* height_;
    QCheckBox* lock_;
};

}  // namespace hadal::ui
