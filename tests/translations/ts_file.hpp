// What a .ts file says.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace hadal::test {

struct TsMessage {
    QString context;
    QString source;
    QString comment;      ///< tells messages apart that are the same in English
    bool counts = false;  ///< one form for each grammatical number
    QString type;         ///< empty when the translation is finished
    QStringList forms;    ///< one, or as many as the language has numbers

    /// What identifies it, for people as well.
    QString id() const;
};

struct TsFile {
    QString language;
    std::vector<TsMessage> messages;
};

/// Reads it; std::runtime_error names the file and the line where it is none.
TsFile read_ts(const QString& path);

}  // namespace hadal::test
