#include "ui/thumbnails/thumbnails.hpp"

#include <algorithm>
#include <utility>

namespace hadal::ui {

namespace {
constexpr int kept_in_memory = 400;
constexpr std::size_t most_waiting = 100;
constexpr int pause_ms = 150;  ///< of rest before anything is rendered
constexpr qint64 most_ms = 30'000;
}  // namespace

Thumbnails::Thumbnails(RenderController& controller, const QString& folder, QObject* parent)
    : QObject(parent), controller_(controller), folder_(folder), images_(kept_in_memory) {
    pause_.setSingleShot(true);
    pause_.setInterval(pause_ms);
    connect(&pause_, &QTimer::timeout, this, &Thumbnails::start_next);
    connect(&controller_, &RenderController::started, this, &Thumbnails::postpone);
    const auto go_on = [this] { pause_.start(); };
    connect(&controller_, &RenderController::finished, this, go_on);
    connect(&controller_, &RenderController::stopped, this, go_on);
    connect(&controller_, &RenderController::failed, this, go_on);
}

Thumbnails::~Thumbnails() = default;

QImage Thumbnails::find(const Scene& scene) {
    const QString name = fingerprint(scene);
    if (const QImage* image = images_.object(name)) return *image;
    if (const QImage image = folder_.read(name); image.size() == thumbnail_size) {
        images_.insert(name, new QImage(image));
        return image;
    }
    const auto same = [&](const Order& order) { return order.name == name; };
    if (given_up_.contains(name) || (work_ && same(at_work_))) return {};
    std::erase_if(waiting_, same);
    if (waiting_.size() == most_waiting) waiting_.pop_front();
    waiting_.push_back({name, scene});
    if (!work_ && !pause_.isActive()) pause_.start();
    return {};
}

void Thumbnails::keep(const Scene& scene, const QImage& picture) {
    const QString name = fingerprint(scene);
    std::erase_if(waiting_, [&](const Order& order) { return order.name == name; });
    take(name, shrunk_to_thumbnail(picture));
}

void Thumbnails::take(const QString& name, const QImage& image) {
    images_.insert(name, new QImage(image));
    folder_.write(name, image);
    Q_EMIT ready(name);
}

void Thumbnails::start_next() {
    if (work_ || waiting_.empty() || controller_.busy()) return;
    at_work_ = std::move(waiting_.back());
    waiting_.pop_back();
    const auto image = std::make_shared<QImage>();
    work_ = new BackgroundWork(
        [scene = at_work_.scene, image](const RenderHooks& hooks) {
            *image = render_thumbnail(scene, hooks);
        },
        this);
    working_.start();
    // The work is put away before anything new may begin; not inside its own signal.
    const auto at_end = [this](auto then) {
        return [this, then](const auto&...) -> void {
            std::exchange(work_, nullptr)->deleteLater();
            then();
            start_next();
        };
    };
    const auto given_up = [this] { given_up_.insert(at_work_.name); };
    connect(work_, &BackgroundWork::done, this,
            at_end([this, image] { take(at_work_.name, *image); }));
    connect(work_, &BackgroundWork::cancelled, this, at_end(given_up));
    connect(work_, &BackgroundWork::failed, this, at_end(given_up));
    connect(work_, &BackgroundWork::progressed, this, &Thumbnails::give_up_if_slow);
}

void Thumbnails::give_up_if_slow() {
    if (work_ && working_.elapsed() > most_ms) work_->cancel();
}

/// The picture itself goes first. Nobody waits for the end of the work.
void Thumbnails::postpone() {
    pause_.stop();
    if (!work_) return;
    abandon(std::exchange(work_, nullptr));
    waiting_.push_back(std::move(at_work_));
}

}  // namespace hadal::ui
