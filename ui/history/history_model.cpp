#include "ui/history/history_model.hpp"

#include <QLocale>

#include "ui/text/location_summary.hpp"
#include "ui/text/number_text.hpp"

namespace hadal::ui {

HistoryModel::HistoryModel(Navigator& navigator, const HistoryKeeper& keeper,
                           Thumbnails& thumbnails, QObject* parent)
    : QAbstractTableModel(parent),
      navigator_(navigator),
      keeper_(keeper),
      thumbnails_(thumbnails),
      layout_(navigator.history()),
      structure_(navigator.history().structure()) {
    connect(&navigator_, &Navigator::history_changed, this, &HistoryModel::follow);
    connect(&thumbnails_, &Thumbnails::ready, this, &HistoryModel::show_thumbnail);
}

void HistoryModel::follow() {
    const History& history = navigator_.history();
    if (std::exchange(structure_, history.structure()) != history.structure()) {
        beginResetModel();
        layout_ = VisitLayout(history);
        endResetModel();
    } else if (layout_.rows() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void HistoryModel::show_thumbnail(const QString&) {
    if (layout_.rows() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           {Qt::DecorationRole});
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : layout_.rows();
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : layout_.columns();
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    const StripCell cell{index.row(), index.column()};
    if (role == LinesRole) return QVariant::fromValue(layout_.lines_before(cell));
    const History& history = navigator_.history();
    const Visit* visit = history.find(layout_.visit_at(cell));
    if (!visit) return {};
    const bool current = visit->id == history.current().id;
    switch (role) {
        case Qt::DisplayRole:
            return short_number(visit->place.location.zoom);
        case Qt::DecorationRole:
            return thumbnails_.find(keeper_.scene_of(*visit));
        case Qt::ToolTipRole:
            return location_summary(visit->place.location);
        case Qt::AccessibleTextRole: {
            const QString text = location_summary(visit->place.location);
            return current ? tr("The current view: %1").arg(text) : text;
        }
        case VisitRole:
            return qint64(visit->id);
        case CurrentRole:
            return current;
        default:
            return {};
    }
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const {
    const bool there = layout_.visit_at({index.row(), index.column()}) != 0;
    return there ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QModelIndex HistoryModel::index_of(int64_t visit) const {
    if (!navigator_.history().find(visit)) return {};
    const StripCell cell = layout_.cell_of(visit);
    return index(cell.row, cell.column);
}

}  // namespace hadal::ui
