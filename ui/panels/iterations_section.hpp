// The iteration limit: slider, number box, Auto switch and what Auto does.
#pragma once

#include "ui/model/navigator.hpp"
#include "ui/panels/log_scale.hpp"
#include "ui/panels/section.hpp"

class QCheckBox;
class QLabel;
class QSlider;

namespace hadal::ui {

class CountBox;

class IterationsSection : public Section {
    Q_OBJECT

  public:
    explicit IterationsSection(Navigator& navigator, QWidget* parent = nullptr);

  private:
    void refresh();
    QString explanation() const;

    Navigator& navigator_;
    LogScale scale_;
    QSlider* slider_;
    CountBox* box_;
    QCheckBox* auto_;
    QLabel* explanation_;
};

}  // namespace hadal::ui
