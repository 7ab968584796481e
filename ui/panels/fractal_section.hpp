// Which fractal: the formula, and its Julia sets.
#pragma once

#include "ui/model/navigator.hpp"
#include "ui/panels/section.hpp"

class QCheckBox;
class QComboBox;
class QLabel;

namespace hadal::ui {

class TextField;

class FractalSection : public Section {
    Q_OBJECT

  public:
    explicit FractalSection(Navigator& navigator, QWidget* parent = nullptr);

  private:
    void refresh();

    Navigator& navigator_;
    QComboBox* formula_;
    QCheckBox* julia_;
    TextField* seed_re_;
    TextField* seed_im_;
};

}  // namespace hadal::ui
