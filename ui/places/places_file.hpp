// Places as a file: what is kept, and what is exported and imported.
#pragma once

#include <QByteArray>

#include "ui/places/place_tree.hpp"

namespace hadal::ui {

/// Own places and folders, or those of one folder, as JSON. Each place is a text that is a location
/// file by itself.
QByteArray places_to_json(const PlaceTree& tree, const QModelIndex& folder = {});

/// Adds what places_to_json() wrote to an own folder, or to the top. The bytes may be anything:
/// places that make no sense are left out. Returns how many were added. Throws
/// Error(invalid_argument) where there is nothing of the kind.
int add_from_json(PlaceTree& tree, const QByteArray& json, const QModelIndex& folder = {});

}  // namespace hadal::ui
