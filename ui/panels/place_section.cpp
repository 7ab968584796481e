#include "ui/panels/place_section.hpp"

#include <QLineEdit>

#include "base/number_text.hpp"
#include "location/formats/fields.hpp"
#include "ui/panels/text_field.hpp"

namespace hadal::ui {

PlaceSection::PlaceSection(Navigator& navigator, QWidget* parent)
    : Section(tr("Place"), parent),
      navigator_(navigator),
      re_(new TextField(tr("Centre, real part"),
                        [this](const std::string& text) {
                            navigator_.set_centre({text, navigator_.location().centre.im});
                        })),
      im_(new TextField(tr("Centre, imaginary part"),
                        [this](const std::string& text) {
                            navigator_.set_centre({navigator_.location().centre.re, text});
                        })),
      zoom_(new TextField(tr("Zoom"),
                          [this](const std::string& text) { navigator_.set_zoom(text); })),
      rotation_(new TextField(tr("Rotation in degrees"),
                              [this](const std::string& text) {
                                  Location turned = navigator_.location();
                                  set_field(turned, "rotation", "rotation", text);
                                  navigator_.set_rotation(turned.rotation);
                              })),
      stretch_(new TextField(tr("Stretch"),
                             [this](const std::string& text) { stretch("stretch", text); })),
      stretch_angle_(
          new TextField(tr("Angle of the stretch in degrees"),
                        [this](const std::string& text) { stretch("stretch_angle", text); })) {
    re_->line()->setObjectName(QStringLiteral("centre_re"));
    im_->line()->setObjectName(QStringLiteral("centre_im"));
    zoom_->line()->setObjectName(QStringLiteral("zoom"));
    zoom_->line()->setToolTip(tr("The picture is 4 / zoom high in the plane"));
    rotation_->line()->setObjectName(QStringLiteral("rotation"));
    rotation_->line()->setToolTip(tr("Degrees the picture is turned counter-clockwise"));

    stretch_->line()->setObjectName(QStringLiteral("stretch"));
    stretch_->line()->setToolTip(
        tr("How many times longer things are along the angle, and shorter across it"));
    stretch_angle_->line()->setObjectName(QStringLiteral("stretch_angle"));
    stretch_angle_->line()->setToolTip(
        tr("Degrees counter-clockwise from the real axis, before the picture is turned"));

    add_row(tr("Rea&l"), re_);
    add_row(tr("&Imaginary"), im_);
    add_row(tr("&Zoom"), zoom_);
    add_row(tr("Rotatio&n"), rotation_);
    add_row(tr("Stretch"), stretch_);
    add_row(tr("Along"), stretch_angle_);

    connect(&navigator_, &Navigator::changed, this, &PlaceSection::refresh);
    refresh();
}

/// One of the two fields that say it.
void PlaceSection::stretch(const char* field, const std::string& text) {
    Location next = navigator_.location();
    set_field(next, field, field, text);
    navigator_.set_stretch(next.stretch, next.stretch_angle);
}

void PlaceSection::refresh() {
    const Location& location = navigator_.location();
    re_->set_text(location.centre.re);
    im_->set_text(location.centre.im);
    zoom_->set_text(location.zoom);
    rotation_->set_text(shortest_text(location.rotation));
    stretch_->set_text(shortest_text(location.stretch));
    stretch_angle_->set_text(shortest_text(location.stretch_angle));
}

}  // namespace hadal::ui
