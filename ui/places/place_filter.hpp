// The places that a search finds.
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace hadal::ui {

/// Places whose name, note or summary has every word, and the folders they are in; and all that is
/// in folders whose name has them.
class PlaceFilter : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    explicit PlaceFilter(QObject* parent = nullptr);

    /// In any case; nothing finds everything.
    void set_words(const QString& words);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    QStringList words_;
};

}  // namespace hadal::ui
