// Where we are, as text of any length.
#pragma once

#include "ui/model/navigator.hpp"
#include "ui/panels/section.hpp"

namespace hadal::ui {

class TextField;

class PlaceSection : public Section {
    Q_OBJECT

  public:
    explicit PlaceSection(Navigator& navigator, QWidget* parent = nullptr);

  private:
    void refresh();
    void stretch(const char* field, const std::string& text);

    Navigator& navigator_;
    TextField* re_;
    TextField* im_;
    TextField* zoom_;
    TextField* rotation_;
    TextField* stretch_;
    TextField* stretch_angle_;
};

}  // namespace hadal::ui
