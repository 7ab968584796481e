#include "ui/model/session.hpp"

namespace hadal::ui {

Session::Session(QObject* parent) : QObject(parent) {
    connect(&navigator_, &Navigator::changed, this, &Session::render);
    connect(&controller_, &RenderController::finished, &navigator_, &Navigator::learn);
}

void Session::render(std::optional<QPointF> focus) {
    if (!navigator_.has_size() || navigator_.view() == requested_) return;
    requested_ = navigator_.view();
    controller_.render(*requested_, focus ? focus : looked_at_);
}

void Session::render_again() {
    requested_.reset();
    render(std::nullopt);
}

void Session::set_colours(const Colours& colours) {
    if (colours == colours_) return;
    colours_ = colours;
    controller_.set_colours(colours);
    Q_EMIT colours_changed();
}

}  // namespace hadal::ui
