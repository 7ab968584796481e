// The history as a table: rows are branches, columns follow each other in time.
#pragma once

#include <QAbstractTableModel>

#include "ui/history/history_keeper.hpp"
#include "ui/history/visit_layout.hpp"

namespace hadal::ui {

/// Cells without a visit can neither be selected nor have anything to show.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role {
        VisitRole = Qt::UserRole,  ///< its id
        CurrentRole,               ///< whether it is where we are
        LinesRole,                 ///< StripLines before the cell, visit or not
    };

    HistoryModel(Navigator& navigator, const HistoryKeeper& keeper, Thumbnails& thumbnails,
                 QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    QModelIndex index_of(int64_t visit) const;
    QModelIndex current() const { return index_of(navigator_.history().current().id); }

  private:
    void follow();
    void show_thumbnail(const QString& name);

    Navigator& navigator_;
    const HistoryKeeper& keeper_;
    Thumbnails& thumbnails_;
    VisitLayout layout_;
    uint64_t structure_ = 0;
};

}  // namespace hadal::ui

Q_DECLARE_METATYPE(hadal::ui::StripLines)
