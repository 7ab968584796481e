#include "ui/tools/tools.hpp"

#include <memory>

#include "location/navigate.hpp"
#include "study/mini_set.hpp"
#include "study/verify.hpp"
#include "ui/text/number_text.hpp"
#include "ui/tools/verify_text.hpp"

namespace hadal::ui {

Tools::Tools(Session& session, Canvas& canvas, QObject* parent)
    : QObject(parent), session_(session), canvas_(canvas), strip_(new ToolStrip(&canvas)) {
    connect(strip_, &ToolStrip::acted, this, &Tools::accept);
    connect(strip_, &ToolStrip::closed, this, &Tools::dismiss);
    connect(&work_, &LatestWork::progressed, strip_, &ToolStrip::set_progress);
    connect(&session.navigator(), &Navigator::changed, this, &Tools::leave);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(key), &canvas);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setEnabled(false);
        connect(shortcut, &QShortcut::activated, this, &Tools::accept);
        enter_ << shortcut;
    }
}

/// What is told of one view means nothing in the next, and a place nothing in another plane.
void Tools::leave() {
    if (!asked_at_) return;
    const Location& here = session_.navigator().location();
    if (of_this_view_ || !same_plane(*asked_at_, here)) dismiss();
}

void Tools::verify_view() {
    dismiss();
    const View& view = session_.navigator().view();
    const Frame* frame = canvas_.pictures().newest();
    if (!frame || !frame->planes || frame->view != view) {
        strip_->show_result(tr("There is nothing to verify until the picture is complete."));
        return;
    }
    const Request request = request_of(view);
    const auto result = std::make_shared<VerifyResult>();
    of_this_view_ = true;
    start(
        tr("Comparing pixels with direct iteration at full precision"),
        [request, planes = frame->planes, result](const RenderHooks& hooks) {
            *result = verify(request, planes->counts(), {}, hooks);
        },
        [this, result] { strip_->show_result(verify_text(*result)); });
}

void Tools::find_mini_set() {
    dismiss();
    const View& view = session_.navigator().view();
    const Request request = request_of(view);
    const auto found = std::make_shared<std::optional<MiniSet>>();
    start(
        tr("Looking for the mini-set in view"),
        [request, found](const RenderHooks& hooks) { *found = locate(request, hooks); },
        [this, found] {
            if (!*found) {
                strip_->show_result(
                    tr("No mini-set in view has a period within the iteration limit."));
                return;
            }
            const MiniSet& mini_set = **found;
            offer(mini_set.place,
                  tr("A mini-set of period %1, %2 times the size of the whole set. It fills the "
                     "picture at zoom %3.")
                      .arg(count_text(mini_set.period), short_number(mini_set.size),
                           short_number(mini_set.place.zoom)));
        });
}

void Tools::start(const QString& text, BackgroundWork::Work work, std::function<void()> then) {
    strip_->show_work(text);
    asked_at_ = session_.navigator().location();
    work_.order(std::move(work), std::move(then),
                [this](const QString& error) { strip_->show_result(error); });
}

void Tools::offer(const Location& place, const QString& text) {
    const View& view = session_.navigator().view();
    offered_ = place;
    canvas_.show_outline(View{place, view.width, view.height});
    strip_->show_result(text, tr("Go there"));
    for (QShortcut* shortcut : enter_)
        shortcut->setEnabled(true);
    canvas_.setFocus();
}

void Tools::accept() {
    if (!offered_) return;
    const Location place = *offered_;
    dismiss();
    session_.navigator().go_to(place);
}

bool Tools::dismiss() {
    const bool any = work_.busy() || strip_->isVisible();
    work_.drop();
    offered_.reset();
    asked_at_.reset();
    of_this_view_ = false;
    for (QShortcut* shortcut : enter_)
        shortcut->setEnabled(false);
    canvas_.show_outline(std::nullopt);
    strip_->hide();
    return any;
}

}  // namespace hadal::ui
