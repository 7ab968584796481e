#include "ui/history/history_keeper.hpp"

#include <utility>

namespace hadal::ui {

namespace {
constexpr int rest_ms = 250;
}

HistoryKeeper::HistoryKeeper(Session& session, Thumbnails& thumbnails, const QString& path,
                             QObject* parent)
    : QObject(parent),
      session_(session),
      thumbnails_(thumbnails),
      file_(path, tr("The history"), [this] { return snapshot(); }) {
    rest_.setSingleShot(true);
    rest_.setInterval(rest_ms);
    connect(&rest_, &QTimer::timeout, this, &HistoryKeeper::keep_thumbnail);
    connect(&session.controller(), &RenderController::frame_ready, this, &HistoryKeeper::see);
    connect(&session.navigator(), &Navigator::history_changed, &file_, &KeptFile::save_soon);
    connect(&file_, &KeptFile::failed, this, &HistoryKeeper::failed);
}

void HistoryKeeper::load() {
    file_.load([this](const QByteArray& json) {
        SavedHistory saved = history_from_json(json);
        Navigator& navigator = session_.navigator();
        const Place here{navigator.location(), navigator.auto_limit()};
        colours_ = std::move(saved.colours);
        navigator.adopt_history(History::restored(saved.visits, saved.current, here));
    });
}

Scene HistoryKeeper::scene_of(const Visit& visit) const {
    const auto seen = colours_.find(visit.id);
    return {visit.place.location, seen == colours_.end() ? session_.colours() : seen->second};
}

void HistoryKeeper::see(const Frame& frame) {
    if (!frame.complete || frame.view != session_.navigator().view()) return;
    seen_ = frame;
    seen_->planes.reset();
    rest_.start();
}

void HistoryKeeper::keep_thumbnail() {
    const Frame frame = *std::exchange(seen_, std::nullopt);
    const Visit& visit = session_.navigator().history().current();
    if (frame.view.location != visit.place.location) return;
    colours_[visit.id] = session_.colours();
    thumbnails_.keep({visit.place.location, session_.colours()}, frame.image);
    file_.save_soon();
}

std::function<QByteArray()> HistoryKeeper::snapshot() {
    const History& history = session_.navigator().history();
    std::erase_if(colours_, [&](const auto& seen) { return !history.find(seen.first); });
    return [history, colours = colours_] { return history_to_json(history, colours); };
}

}  // namespace hadal::ui
