#include "ui/places/place_filter.hpp"

#include <algorithm>

namespace hadal::ui {

PlaceFilter::PlaceFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setDynamicSortFilter(false);
}

void PlaceFilter::set_words(const QString& words) {
    words_ = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool PlaceFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (words_.isEmpty()) return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString text = index.data().toString() + QLatin1Char('\n') +
                         index.data(Qt::AccessibleDescriptionRole).toString();
    return std::all_of(words_.begin(), words_.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

}  // namespace hadal::ui
