#include "ui/main_window/docks.hpp"

#include <QAction>
#include <QDockWidget>
#include <algorithm>
#include <utility>

namespace hadal::ui {

QDockWidget* Docks::add(const DockText& text, QWidget* content, Qt::DockWidgetArea area,
                        bool shown) {
    auto* dock = new QDockWidget(text.title, &window_);
    dock->setObjectName(QLatin1String(text.name));
    const bool strip = area == Qt::TopDockWidgetArea || area == Qt::BottomDockWidgetArea;
    dock->setAllowedAreas(strip ? Qt::TopDockWidgetArea | Qt::BottomDockWidgetArea
                                : Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    dock->setWidget(content);
    window_.addDockWidget(area, dock);
    dock->setVisible(shown);
    QAction* toggle = dock->toggleViewAction();
    toggle->setObjectName(QLatin1String("show_") + QLatin1String(text.name));
    toggle->setText(text.action);
    toggle->setToolTip(text.tip);
    toggle->setStatusTip(text.tip);
    toggle->setShortcut(QKeySequence(QString::fromLatin1(text.key), QKeySequence::PortableText));
    window_.addAction(toggle);
    docks_ << dock;
    return dock;
}

QList<QAction*> Docks::toggles() const {
    QList<QAction*> actions;
    for (const QDockWidget* dock : docks_)
        actions << dock->toggleViewAction();
    return actions;
}

QDockWidget* Docks::dock_of(const QWidget* content) const {
    return *std::find_if(docks_.begin(), docks_.end(),
                         [content](const QDockWidget* dock) { return dock->widget() == content; });
}

QAction* Docks::toggle(const QWidget* content) const {
    return dock_of(content)->toggleViewAction();
}

void Docks::show(const QWidget* content) {
    QDockWidget* dock = dock_of(content);
    dock->show();
    dock->raise();
}

void Docks::hide_all() {
    for (QDockWidget* dock : docks_) {
        if (!dock->isVisible()) continue;
        dock->hide();
        hidden_ << dock;
    }
}

void Docks::give_back() {
    for (QDockWidget* dock : std::exchange(hidden_, {}))
        dock->show();
}

}  // namespace hadal::ui
