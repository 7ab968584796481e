// Where Hadal keeps what it remembers, beside its settings.
#pragma once

#include <QString>

namespace hadal::ui {

/// Of the user, to be kept: history, places.
QString data_folder();

/// What can be made again at any time: thumbnails.
QString cache_folder();

}  // namespace hadal::ui
