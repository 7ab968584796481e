// Palette, density and offset.
#pragma once

#include "ui/model/session.hpp"
#include "ui/panels/log_scale.hpp"
#include "ui/panels/section.hpp"

class QAction;
class QComboBox;
class QDoubleSpinBox;
class QSlider;

namespace hadal::ui {

class ColourSection : public Section {
    Q_OBJECT

  public:
    /// `fit` is what the button beside the density does.
    ColourSection(Session& session, QAction& fit, QWidget* parent = nullptr);

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
