// Palette, density and offset.
#pragma once

#include "ui/model/session.hpp"
#include "ui/panels/log_scale.hpp"
#include "ui/panels/section.hpp"

class QComboBox;
class QDoubleSpinBox;
class QSlider;

namespace hadal::ui {

class ColourSection : public Section {
    Q_OBJECT

  public:
    explicit ColourSection(Session& session, QWidget* parent = nullptr);

  private:
    void fill_palettes();
    void refresh();
    template <class Change>
    void change(Change change);

    Session& session_;
    LogScale density_scale_;
    QComboBox* palette_;
    QSlider* density_slider_;
    QDoubleSpinBox* density_box_;
    QSlider* offset_slider_;
    QDoubleSpinBox* offset_box_;
};

}  // namespace hadal::ui
