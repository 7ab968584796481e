// What went wrong, in the language of the window.
#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <string>

#include "base/complaint.hpp"
#include "support/catch.hpp"
#include "support/languages.hpp"
#include "support/window_fixture.hpp"
#include "ui/text/core_text.hpp"

using namespace hadal;
using namespace hadal::ui;
using namespace hadal::ui::test;

TEST_CASE("every problem the core can tell of has words in every language", "[languages]") {
    static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
    for (const char* code : {"de", "zh_CN"}) {
        const Speaking speaking(code);
        for (int i = 1; i < int(Problem::count); ++i) {
            const std::string english(words_of(Problem(i)));
            INFO(code << ": " << english);
            const QString translated = core_text(english);
            CHECK(translated.toStdString() != english);
            if (code == std::string("zh_CN")) CHECK(translated.contains(chinese));
        }
    }
}

TEST_CASE("errors are told in the language of the window", "[languages]") {
    const auto [code, field, file, text] =
        GENERATE(table<const char*, const char*, const char*, const char*>(
            {{"de", "zoom muss zwischen 1e-18 und 1e1000000 liegen, nicht „-5“",
              "a.kfr: Zoom muss zwischen 1e-18 und 1e1000000 liegen, nicht „-1“",
              "Iterations muss eine ganze Zahl von 0 bis"},
             {"zh_CN", "zoom 必须在 1e-18 与 1e1000000 之间，而不是“-5”",
              "a.kfr：Zoom 必须在 1e-18 与 1e1000000 之间，而不是“-1”",
              "Iterations 必须是 0 到"}}));
    const Speaking speaking(code);
    WindowFixture it;
    const auto told = [&] { return it.message().toStdString(); };
    it.type("zoom", QStringLiteral("-5"));
    auto* line = it.find<QLineEdit>("zoom");
    CHECK(line->accessibleDescription().toStdString() == field);

    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.kfr"));
    QFile kfr(path);
    REQUIRE(kfr.open(QIODevice::WriteOnly));
    kfr.write("Re: 1\r\nIm: 2\r\nZoom: -1\r\nIterations: 9\r\n");
    kfr.close();
    it.window().open_file(path);
    CHECK(told() == file);
    QGuiApplication::clipboard()->setText(
        QStringLiteral("Re: 1\nIm: 2\nZoom: 1\nIterations: 1e99\n"));
    it.find<QAction>("paste")->trigger();
    INFO(told());
    CHECK(told().find(text) != std::string::npos);
}
