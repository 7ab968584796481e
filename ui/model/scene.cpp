#include "ui/model/scene.hpp"

#include <QCryptographicHash>

#include "base/number_text.hpp"
#include "location/formats/location_text.hpp"

namespace hadal::ui {

QString fingerprint(const Scene& scene) {
    const Colours& colours = scene.colours;
    const std::string text = to_text(scene.location) + palette_of(colours).name + ' ' +
                             shortest_text(colours.density) + ' ' + shortest_text(colours.offset);
    const QByteArray bytes = QByteArray::fromRawData(text.data(), qsizetype(text.size()));
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex());
}

}  // namespace hadal::ui
