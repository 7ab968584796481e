#include "ts_file.hpp"

#include <QFile>
#include <QXmlStreamReader>
#include <stdexcept>

namespace hadal::test {

namespace {

TsMessage read_message(QXmlStreamReader& xml, const QString& context) {
    TsMessage message;
    message.context = context;
    message.counts = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.counts) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

void read_context(QXmlStreamReader& xml, std::vector<TsMessage>& messages) {
    QString name;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("name")) {
            name = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.push_back(read_message(xml, name));
        } else {
            xml.skipCurrentElement();
        }
    }
}

}  // namespace

QString TsMessage::id() const {
    return context + QStringLiteral(": ") + source +
           (comment.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(comment));
}

TsFile read_ts(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("no file " + path.toStdString());
    QXmlStreamReader xml(&file);
    TsFile result;
    if (xml.readNextStartElement()) {
        result.language = xml.attributes().value(QLatin1String("language")).toString();
        while (xml.readNextStartElement())
            read_context(xml, result.messages);
    }
    if (xml.hasError()) {
        throw std::runtime_error(path.toStdString() + ", line " + std::to_string(xml.lineNumber()) +
                                 ": " + xml.errorString().toStdString());
    }
    return result;
}

}  // namespace hadal::test
