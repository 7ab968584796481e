// Every string of the sources is in every translation, translated, and with what stands in for
// values; and nothing else is.
#include <QLocale>
#include <QMap>
#include <QRegularExpression>

#include "support/catch.hpp"
#include "ts_file.hpp"

using namespace hadal::test;

namespace {

QStringList ts_files() {
    return QStringLiteral(HADAL_TS_FILES).split(u'|');
}

QStringList ids_of(const TsFile& file) {
    QStringList ids;
    for (const TsMessage& message : file.messages)
        ids << message.id();
    ids.sort();
    return ids;
}

/// What of `all` is not in `some`, a line each.
std::string missing(const QStringList& all, const QStringList& some) {
    QStringList left;
    for (const QString& id : all) {
        if (!some.contains(id)) left << id;
    }
    return left.join(u'\n').toStdString();
}

/// "%1", "%n" and the like, sorted.
QStringList placeholders_of(const QString& text) {
    static const QRegularExpression placeholder(QStringLiteral("%(?:L?[0-9]{1,2}|n)"));
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

/// The key that a text answers to with Alt, without "&&", which is an ampersand. Upper case.
QStringList mnemonics_of(const QString& text) {
    static const QRegularExpression key(QStringLiteral("&([^&\\s;])(?![a-z]+;)"));
    QStringList found;
    for (auto match = key.globalMatch(QString(text).remove(QStringLiteral("&&"))); match.hasNext();)
        found << match.next().captured(1).toUpper();
    return found;
}

/// The patterns of files in a filter such as "Places (*.json)".
QStringList patterns_of(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("\\*(?:\\.[a-z]+)?(?=[ )])"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    return found;
}

/// How many forms a number's noun takes.
int numbers_of(const QString& language) {
    return QLocale(language).language() == QLocale::Chinese ? 1 : 2;
}

}  // namespace

TEST_CASE("there are translations, and strings to translate") {
    CHECK(ts_files().filter(QStringLiteral("hadal_de.ts")).size() == 1);
    CHECK(ts_files().filter(QStringLiteral("hadal_zh_CN.ts")).size() == 1);
    const QStringList extracted = ids_of(read_ts(QStringLiteral(HADAL_EXTRACTED)));
    CHECK(extracted.size() > 500);
    // From classes, from functions, from the command line and from resources.
    for (const char* id :
         {"hadal::ui::SettingsDialog: Settings", "hadal::ui: &File", "hadal: Shows this help.",
          "Core: Coral reef", "Core: Seahorse valley", "Core: Burning Ship"}) {
        INFO(id);
        CHECK(extracted.contains(QLatin1String(id)));
    }
}

TEST_CASE("every string of the sources is in every translation, and none that is gone") {
    const QStringList extracted = ids_of(read_ts(QStringLiteral(HADAL_EXTRACTED)));
    for (const QString& path : ts_files()) {
        INFO(
            path.toStdString() << ": build update_translations, then translate what is unfinished");
        const QStringList there = ids_of(read_ts(path));
        CHECK(missing(extracted, there) == "");
        CHECK(missing(there, extracted) == "");
    }
}

TEST_CASE("every translation is finished") {
    for (const QString& path : ts_files()) {
        INFO(path.toStdString());
        const TsFile file = read_ts(path);
        for (const TsMessage& message : file.messages) {
            INFO(message.id().toStdString());
            CHECK(message.type.toStdString() == "");
            CHECK(message.forms.size() == (message.counts ? numbers_of(file.language) : 1));
            for (const QString& form : message.forms)
                CHECK_FALSE(form.trimmed().isEmpty());
        }
    }
}

TEST_CASE("brackets in Chinese are as wide as its characters") {
    // Not those of keys with Alt and of patterns of files, which programs everywhere write so.
    static const QRegularExpression narrow(QStringLiteral("[\\p{Han}”] ?\\((?![&*])"));
    for (const QString& path : ts_files().filter(QStringLiteral("_zh_"))) {
        for (const TsMessage& message : read_ts(path).messages) {
            for (const QString& form : message.forms) {
                INFO(form.toStdString());
                CHECK_FALSE(form.contains(narrow));
            }
        }
    }
}

TEST_CASE("translations keep placeholders, keys, patterns of files and ends of lines") {
    for (const QString& path : ts_files()) {
        INFO(path.toStdString());
        for (const TsMessage& message : read_ts(path).messages) {
            for (const QString& form : message.forms) {
                INFO(message.id().toStdString() << "\n" << form.toStdString());
                const QString& source = message.source;
                CHECK(placeholders_of(form) == placeholders_of(source));
                CHECK(mnemonics_of(form).size() == mnemonics_of(source).size());
                CHECK(patterns_of(form) == patterns_of(source));
                CHECK(form.count(u'\n') == source.count(u'\n'));
                CHECK(form.endsWith(u'\n') == source.endsWith(u'\n'));
                CHECK(form.count(QStringLiteral("...")) == source.count(QStringLiteral("...")));
                CHECK(form.startsWith(u' ') == source.startsWith(u' '));
            }
        }
    }
}
