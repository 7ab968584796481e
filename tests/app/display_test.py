"""With and without a display."""

import subprocess
import unittest

from support import HADAL, CommandTest, environment


class NoDisplay(CommandTest):
    def test_help_and_version_need_none(self):
        for variables in ({}, {"DISPLAY": ":987"}, {"LC_ALL": "C"}, {"QT_QPA_PLATFORM": "none"}):
            env = environment(**variables)
            for arguments, words in (
                    (("--version",), ("hadal 0.",)), (("-v",), ("hadal 0.",)),
                    (("--help",), ("Usage: ", "render")), (("-h",), ("Usage: ",)),
                    (("render", "--help"), ("Usage: hadal render", "--size", "burning-ship", "hot",
                                            "-o, --output", "portable")),
                    (("render", "-h"), ("--size",))):
                with self.subTest(arguments, **variables):
                    done = self.hadal(*arguments, env=env)
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    for word in words:
                        self.assertIn(word, done.stdout)

    def test_render_needs_none(self):
        for variables in ({}, {"DISPLAY": ":987"}, {"LC_ALL": "C"}, {"QT_QPA_PLATFORM": "xcb"}):
            self.render("--size=3x2", "-o", "a.png", env=environment(**variables))

    def test_the_window_says_so(self):
        for variables, word in (
                ({}, "no display"), ({"LC_ALL": "C"}, "no display"),
                ({"DISPLAY": ""}, "no display"), ({"DISPLAY": ":987"}, "':987'"),
                ({"WAYLAND_DISPLAY": "nowhere-0", "XDG_RUNTIME_DIR": str(self.folder)},
                 "'nowhere-0'"),
                ({"QT_QPA_PLATFORM": "xcb"}, "xcb"), ({"QT_QPA_PLATFORM": "nonsense"}, "nonsense")):
            with self.subTest(**variables):
                self.assert_complains(self.hadal(env=environment(**variables)), 2, word)


    def test_a_mistyped_command_is_told_without_one(self):
        for arguments in (("rander",), ("rander", "--size=8x8"), ("none.kfr",)):
            self.assert_complains(self.hadal(*arguments), 2, f"'{arguments[0]}'", "command", "file")


class Display(CommandTest):
    def run_for(self, seconds, env, *arguments):
        """Whether the window stays open so long, and what was said."""
        env["HOME"] = env["XDG_CONFIG_HOME"] = str(self.folder)
        process = subprocess.Popen([HADAL, *arguments], env=env, cwd=self.folder, stderr=subprocess.PIPE)
        try:
            process.wait(timeout=seconds)
            return False, process.stderr.read()
        except subprocess.TimeoutExpired:
            return True, b""
        finally:
            process.kill()
            process.wait()
            process.stderr.close()

    def test_offscreen_is_a_display(self):
        self.assertEqual(self.run_for(2, environment(QT_QPA_PLATFORM="offscreen")), (True, b""))

    def test_a_file_is_opened_whatever_is_in_it(self):
        """The window tells what is wrong with it: who started it by a click sees no terminal."""
        (self.folder / "-good.toml").write_text('zoom = "2"\n')
        (self.folder / "bad.toml").write_text('zoom = "deep"\n')
        for arguments in (("./-good.toml",), ("--", "-good.toml"), ("bad.toml",),
                          ("-style", "fusion", "bad.toml")):
            with self.subTest(arguments):
                env = environment(QT_QPA_PLATFORM="offscreen")
                self.assertEqual(self.run_for(2, env, *arguments), (True, b""))

    def test_an_unknown_argument_opens_no_window(self):
        (self.folder / "a.toml").write_text('zoom = "2"\n')
        for arguments in (("--colour=red",), ("-q",), ("a.toml", "--colour=red"),
                          ("a.toml", "b.toml"), ("rander",), ("",)):
            done = self.hadal(*arguments, env=environment(QT_QPA_PLATFORM="offscreen"))
            self.assert_complains(done, 2, f"'{arguments[-1]}'")


if __name__ == "__main__":
    unittest.main()
