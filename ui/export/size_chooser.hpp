// Width and height of the picture to be written.
#pragma once

#include <QSize>
#include <QWidget>

#include "ui/model/picture_shape.hpp"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace hadal::ui {

class SizeChooser : public QWidget {
    Q_OBJECT

  public:
    explicit SizeChooser(QWidget* parent = nullptr);

    /// What the window shows: the shape called by its name.
    void set_view_size(QSize size);
    /// Gives the picture that shape; "As shown" has it, too.
    void set_shape(const PictureShape& shape);
    QSize size() const;
    /// One more row, in line with those of the size.
    void add_row(const QString& label, QWidget* field);

  Q_SIGNALS:
    void changed();

  private:
    void apply_shape(int index);
    QSize shown_size() const;
    void apply_preset(int index);
    void follow_width(int width);
    void follow_height(int height);
    void show_size(QSize size);
    void find_preset();
    void find_shape();

    QSize view_size_{1280, 800};
    std::vector<PictureShape> shapes_ = picture_shapes();
    double aspect_ = 1.6;
    QFormLayout* form_;
    QComboBox* shape_;
    QComboBox* preset_;
    QSpinBox* width_;
    QSpinBox* height_;
    QCheckBox* lock_;
};

}  // namespace hadal::ui
