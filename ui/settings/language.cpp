#include "ui/settings/language.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include "ui/settings/preferences.hpp"

namespace hadal::ui {

namespace {

const auto folder = QStringLiteral(":/translations");
const auto prefix = QStringLiteral("hadal_");
const auto suffix = QStringLiteral(".qm");
const auto spoken_name = QStringLiteral("spoken");  ///< of translators in use

void install(const QLocale& locale, const QString& name, const QString& where) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(spoken_name);
    if (translator->load(locale, name, QStringLiteral("_"), where)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

/// The code of the translation that somebody who reads `wanted` can read; empty: none.
QString readable(const QLocale& wanted) {
    for (const QString& code : translations()) {
        const QLocale there(code);
        if (there.language() == wanted.language() && there.script() == wanted.script()) return code;
    }
    return {};
}

/// The code of the first of the languages the system asks for that Hadal speaks; empty: English.
QString wanted_by_system() {
    for (const QString& name : QLocale::system().uiLanguages()) {
        const QLocale wanted(name);
        if (wanted.language() == QLocale::English) break;
        if (const QString code = readable(wanted); !code.isEmpty()) return code;
    }
    return {};
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

QString spoken_for(const QString& code) {
    const QString spoken = code.isEmpty() ? wanted_by_system() : code;
    return translations().contains(spoken) ? spoken : QString();
}

void speak(const QString& code) {
    // They take themselves out of the application.
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>(spoken_name));
    const QString spoken = spoken_for(code);
    if (spoken.isEmpty()) return;
    const QLocale locale(spoken);
    // Qt's own words, such as those of dialogs, come with Qt.
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("hadal"), folder);
}

void speak_as_preferred() {
    speak(restored_preferences().language);
}

}  // namespace hadal::ui
