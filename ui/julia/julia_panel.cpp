#include "ui/julia/julia_panel.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/panels/text_field.hpp"

namespace hadal::ui {

JuliaPanel::JuliaPanel(JuliaLink& link, Session& session, Canvas& canvas, QWidget* parent)
    : QWidget(parent),
      link_(link),
      session_(session),
      picture_(
          new LinkedPicture(QStringLiteral("julia_picture"), tr("Julia set of the point"), this)),
      caption_(new QLabel(this)),
      re_(new TextField(
          tr("Linked seed, real part"),
          [this](const std::string& text) {
              link_.choose({text, link_.seed().im});
          },
          this)),
      im_(new TextField(
          tr("Linked seed, imaginary part"),
          [this](const std::string& text) {
              link_.choose({link_.seed().re, text});
          },
          this)),
      go_(new QPushButton(this)),
      middle_(new QPushButton(tr("Ta&ke the middle"), this)),
      there_(link, session.navigator(), canvas),
      here_(link, picture_->session().navigator(), picture_->canvas()) {
    caption_->setObjectName(QStringLiteral("julia_caption"));
    caption_->setWordWrap(true);
    re_->line()->setObjectName(QStringLiteral("link_re"));
    im_->line()->setObjectName(QStringLiteral("link_im"));
    go_->setObjectName(QStringLiteral("julia_go"));
    middle_->setObjectName(QStringLiteral("julia_middle"));
    middle_->setAccessibleName(tr("Take the middle of the picture as the seed"));
    middle_->setToolTip(middle_->accessibleName());

    auto* point = new QWidget(this);
    point->setLayoutDirection(Qt::LeftToRight);  // as formulas are in any language
    auto* numbers = new QHBoxLayout(point);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->addWidget(re_);
    numbers->addWidget(new QLabel(QStringLiteral("+"), point));
    numbers->addWidget(im_);
    numbers->addWidget(new QLabel(QStringLiteral("i"), point));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(go_);
    buttons->addWidget(middle_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(picture_, 1);
    column->addWidget(caption_);
    column->addWidget(point);
    column->addLayout(buttons);

    connect(go_, &QPushButton::clicked, this, &JuliaPanel::go_there);
    connect(middle_, &QPushButton::clicked, &link_, &JuliaLink::choose_middle);
    connect(&link_, &JuliaLink::changed, this, &JuliaPanel::refresh);
    const auto recolour = [this] { picture_->session().set_colours(session_.colours()); };
    connect(&session_, &Session::colours_changed, this, recolour);
    recolour();
    refresh_words();
}

JuliaPanel::~JuliaPanel() = default;

void JuliaPanel::refresh_words() {
    const bool plane = link_.in_julia_set();
    caption_->setText(plane ? tr("The parameter plane: drag the ring, and the Julia set follows.")
                            : tr("The Julia set of the ring in the picture: drag it, or hold J."));
    go_->setText(plane ? tr("&Back to it") : tr("&Go there"));
    go_->setAccessibleName(plane ? tr("Go back to the parameter plane")
                                 : tr("Go to the Julia set beside the picture"));
    go_->setToolTip(go_->accessibleName());
    middle_->setEnabled(!plane);
    const PointText seed = link_.seed();
    re_->set_text(seed.re);
    im_->set_text(seed.im);
}

void JuliaPanel::refresh() {
    if (!isVisible()) return;
    refresh_words();
    const bool plane = link_.in_julia_set();
    if (!plane) {
        picture_->show_julia(link_.formula(), link_.seed());
    } else if (shows_plane_ != true || shown_formula_ != link_.formula()) {
        // Where one had moved to in the plane one stays.
        picture_->show_plane(link_.formula());
    }
    shows_plane_ = plane;
    shown_formula_ = link_.formula();
}

void JuliaPanel::go_there() {
    if (link_.in_julia_set()) return session_.navigator().set_julia(false);
    session_.navigator().enter_julia(picture_->destination());
}

void JuliaPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    there_.set_wanted(true);
    here_.set_wanted(true);
    refresh();
}

void JuliaPanel::hideEvent(QHideEvent* event) {
    there_.set_wanted(false);
    here_.set_wanted(false);
    picture_->session().controller().stop();
    QWidget::hideEvent(event);
}

}  // namespace hadal::ui
