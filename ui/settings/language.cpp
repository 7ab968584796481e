#include "ui/settings/language.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace hadal::ui {

namespace {

const auto folder = QStringLiteral(":/translations");
const auto prefix = QStringLiteral("hadal_");
const auto suffix = QStringLiteral(".qm");

void install(const QLocale& locale, const QString& name, const QString& where) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), where)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

}  // namespace

QStringList translations() {
    QStringList codes;
    for (const QString& file : QDir(folder).entryList({prefix + QStringLiteral("*") + suffix}))
        codes << file.mid(prefix.size(), file.size() - prefix.size() - suffix.size());
    return codes;
}

QString language_title(const QString& code) {
    const QLocale locale(code);
    QString title = locale.nativeLanguageName();
    if (!title.isEmpty()) title[0] = title[0].toUpper();
    return title.isEmpty() ? code : title;
}

void speak(const QString& code) {
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    if (locale.language() == QLocale::English) return;
    // Qt's own words, such as those of dialogs, come with Qt.
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("hadal"), folder);
}

}  // namespace hadal::ui
