"""The language of messages and help: that of the settings, or of the system."""

import unittest

from support import CommandTest, environment

GERMAN = "weder ein Befehl noch eine Datei"
CHINESE = "既不是命令，也不是文件"
ENGLISH = "is neither a command nor a file"


class Languages(CommandTest):
    def complaint(self, settings="", **variables):
        folder = self.folder / "hadal"
        folder.mkdir(exist_ok=True)
        (folder / "hadal.conf").write_text(settings)
        env = environment(XDG_CONFIG_HOME=str(self.folder), **variables)
        for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
            if name not in variables:
                env.pop(name, None)
        return self.hadal("nothing", env=env).stderr

    def test_the_system_decides(self):
        for words, variables in (
                (ENGLISH, {}), (ENGLISH, {"LANG": "C.UTF-8"}),
                (GERMAN, {"LANG": "de_DE.UTF-8"}), (GERMAN, {"LANG": "de_AT.UTF-8"}),
                (GERMAN, {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}),
                (CHINESE, {"LANG": "de_DE.UTF-8", "LC_ALL": "zh_CN.UTF-8"}),
                (CHINESE, {"LANG": "zh_SG.UTF-8"}), (ENGLISH, {"LANG": "zh_TW.UTF-8"}),
                # The first of these that there is.
                (ENGLISH, {"LANG": "de_DE.UTF-8", "LANGUAGE": "en:de"}),
                (GERMAN, {"LANG": "en_US.UTF-8", "LANGUAGE": "fr:de:en"})):
            with self.subTest(**variables):
                self.assertIn(words, self.complaint(**variables))

    def test_the_settings_decide_before_it(self):
        for words, language, variables in (
                (CHINESE, "zh_CN", {"LANG": "de_DE.UTF-8"}), (ENGLISH, "en", {"LANG": "de_DE.UTF-8"}),
                (GERMAN, "de", {"LANG": "C.UTF-8"}), (ENGLISH, "nonsense", {"LANG": "C.UTF-8"})):
            with self.subTest(language, **variables):
                told = self.complaint(f"[preferences]\nlanguage={language}\n", **variables)
                self.assertIn(words, told)

    def test_help_is_translated(self):
        env = environment(LC_ALL="de_DE.UTF-8", XDG_CONFIG_HOME=str(self.folder))
        for command in ((), ("render",), ("verify",), ("locate",)):
            with self.subTest(command):
                told = self.hadal(*command, "--help", env=env).stdout
                self.assertIn("Zeigt diese Hilfe.", told)
                self.assertNotIn("Shows", told)


if __name__ == "__main__":
    unittest.main()
