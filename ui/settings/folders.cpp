#include "ui/settings/folders.hpp"

#include <QCoreApplication>
#include <QStandardPaths>

namespace hadal::ui {

namespace {

QString folder_in(QStandardPaths::StandardLocation location) {
    return QStandardPaths::writableLocation(location) + QLatin1Char('/') +
           QCoreApplication::applicationName();
}

}  // namespace

QString data_folder() {
    return folder_in(QStandardPaths::GenericDataLocation);
}

QString cache_folder() {
    return folder_in(QStandardPaths::GenericCacheLocation);
}

}  // namespace hadal::ui
