#include "ui/julia/julia_inset.hpp"

#include <QVBoxLayout>
#include <algorithm>

namespace hadal::ui {

namespace {
constexpr int margin = 12;  ///< logical pixels to the edges of the picture
constexpr QSize largest(400, 300);
constexpr double most_share = 0.45;  ///< of the picture's sides
}  // namespace

JuliaInset::JuliaInset(Canvas& over)
    : QFrame(&over),
      over_(over),
      picture_(new LinkedPicture(QStringLiteral("julia_inset"), tr("Julia set under the cursor"),
                                 this)) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    picture_->canvas().setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->addWidget(picture_);
    hide();
}

void JuliaInset::keep_away_from(QPointF point) {
    const QSize room = over_.size();
    const QSize size = largest.boundedTo(room * most_share).expandedTo(minimumSizeHint());
    // It changes sides late, lest it jump to and fro.
    const double across = point.x() / std::max(1, room.width());
    on_left_ = on_left_ ? across > 0.4 : across > 0.6;
    setGeometry(on_left_ ? margin : room.width() - margin - size.width(), margin, size.width(),
                size.height());
    raise();
}

}  // namespace hadal::ui
