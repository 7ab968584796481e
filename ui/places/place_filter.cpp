#include "ui/places/place_filter.hpp"

#include "ui/text/search_words.hpp"

namespace hadal::ui {

PlaceFilter::PlaceFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setDynamicSortFilter(false);
}

void PlaceFilter::set_words(const QString& words) {
    words_ = search_words(words);
    invalidateFilter();
}

bool PlaceFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (words_.isEmpty()) return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString text = index.data().toString() + QLatin1Char('\n') +
                         index.data(Qt::AccessibleDescriptionRole).toString();
    return has_all(text, words_);
}

}  // namespace hadal::ui
