#include "ui/julia/linked_picture.hpp"

#include <QShortcut>
#include <QVBoxLayout>
#include <utility>

namespace hadal::ui {

namespace {

bool same_frame(const Location& a, const Location& b) {
    return a.centre == b.centre && a.zoom == b.zoom && a.rotation == b.rotation &&
           a.stretch == b.stretch && a.stretch_angle == b.stretch_angle;
}

}  // namespace

LinkedPicture::LinkedPicture(const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent), canvas_(new Canvas(session_.navigator(), this)) {
    setObjectName(name);
    canvas_->setObjectName(name + QStringLiteral("_canvas"));
    canvas_->setAccessibleName(title);
    canvas_->setMinimumSize(minimumSizeHint());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(canvas_);
    auto* whole = new QShortcut(QKeySequence(Qt::Key_Home), canvas_);
    whole->setContext(Qt::WidgetShortcut);
    connect(whole, &QShortcut::activated, this,
            [this] { open(home(here().formula, here().julia)); });
    connect(&session_.controller(), &RenderController::frame_ready, canvas_, &Canvas::show_frame);
}

LinkedPicture::~LinkedPicture() = default;

const Location& LinkedPicture::here() const {
    return waiting_ ? *waiting_ : session_.navigator().location();
}

bool LinkedPicture::moved() const {
    return opened_with_ && !same_frame(here(), *opened_with_);
}

Location LinkedPicture::destination() const {
    return moved() ? here() : home(here().formula, here().julia);
}

void LinkedPicture::show_julia(FormulaId formula, const PointText& seed) {
    Location next = home(formula, seed);
    if (!here().julia || here().formula != formula || !moved()) return open(next);
    next.centre = here().centre;
    next.zoom = here().zoom;
    next.rotation = here().rotation;
    next.stretch = here().stretch;
    next.stretch_angle = here().stretch_angle;
    go(next);
}

void LinkedPicture::show_plane(FormulaId formula) {
    open(home(formula));
}

/// Home views fit by their height; here the width may be what is short.
void LinkedPicture::open(const Location& home_view) {
    const QSize size = canvas_->size();
    opened_with_ = home_view;
    if (size.width() < size.height() && !size.isEmpty()) {
        const View view{home_view, size.width(), size.height()};
        const double narrow = double(size.width()) / size.height();
        opened_with_->zoom = zoomed(view, size.width() / 2.0, size.height() / 2.0, narrow).zoom;
    }
    go(*opened_with_);
}

void LinkedPicture::go(const Location& place) {
    if (isVisible()) {
        session_.navigator().open_with(place, true);
    } else {
        waiting_ = place;
    }
}

void LinkedPicture::showEvent(QShowEvent* event) {
    if (const auto place = std::exchange(waiting_, std::nullopt))
        session_.navigator().open_with(*place, true);
    QWidget::showEvent(event);
}

}  // namespace hadal::ui
