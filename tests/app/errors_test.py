"""What cannot be done is told in one line that names it, and leaves no file."""

import os
import resource
import shutil
import stat
import subprocess
import unittest

from support import HADAL, CommandTest, allowed, environment

NOBODY = 65534


class Usage(CommandTest):
    def assert_rejected(self, arguments, *words):
        with self.subTest(arguments):
            self.assert_complains(self.hadal("render", *arguments), 2, *words)
            self.assertEqual(self.files(), [])

    def test_malformed_values(self):
        for option, value in (
                ("re", "abc"), ("re", ""), ("re", "nan"), ("re", "inf"), ("re", "1e"),
                ("im", "0,5"), ("im", "--zoom=3"), ("zoom", "0"), ("zoom", "-1"),
                ("zoom", "infinity"), ("zoom", "1e1000001"), ("iterations", "-1"),
                ("iterations", "many"), ("iterations", "1.5"), ("iterations", "1e9"),
                ("iterations", "4611686018427387905"), ("iterations", "99999999999999999999"),
                ("radius", "1"), ("radius", "nan"), ("radius", "1e19"), ("radius", "big"),
                ("formula", "mandelbort"), ("julia", "1"), ("julia", "1,2,3"), ("julia", "1,x"),
                ("julia", ""), ("rotate", "inf"), ("rotate", "left"), ("palette", "neon"),
                ("stretch", "0"), ("stretch", "2000"), ("stretch-angle", "nan"),
                ("density", "0"), ("density", "-1"), ("density", "nan"), ("offset", "x"),
                ("offset", "inf"), ("samples", "0"), ("samples", "9"), ("samples", "two"),
                ("threads", "-2"), ("threads", "1e3"), ("threads", "5000000000"), ("isa", "mmx")):
            self.assert_rejected(("--size=8x8", "-o", "a.png", f"--{option}={value}"), option)

    def test_an_instruction_set_of_another_machine(self):
        other = "neon" if os.uname().machine == "x86_64" else "avx2"
        self.assert_rejected(("--size=8x8", "-o", "a.png", f"--isa={other}"), other)

    def test_the_value_is_quoted(self):
        done = self.hadal("render", "--size=8x8", "-o", "a.png", "--re=seven")
        self.assert_complains(done, 2, "--re", "'seven'")
        done = self.hadal("render", "--size=8x8", "-o", "a.png", "--palette=a\nb\x1b[31m")
        self.assert_complains(done, 2, "palette")
        self.assertNotIn("\x1b", done.stderr)

    def test_size(self):
        for value in ("10", "x", "10x", "0x10", "10x0", "-1x5", "30001x1", "1x30001", "10X10",
                      "10x10x10", "99999999999x1", "10x10 ", ""):
            self.assert_rejected(("-o", "a.png", f"--size={value}"), "--size")
        self.assert_rejected(("-o", "a.png"), "--size")

    def test_options(self):
        base = ("--size=8x8", "-o", "a.png")
        self.assert_rejected((*base, "--colour=red"), "colour")
        self.assert_rejected((*base, "-q"), "q")
        self.assert_rejected((*base, "one", "extra"), "'extra'")
        self.assert_rejected((*base, "--re"), "--re")
        self.assert_rejected(("--size=8x8", "-o"), "-o")
        self.assert_rejected((), "-o")

    def test_output_files(self):
        self.assert_rejected(("--size=8x8",), "-o")
        for name in ("a.gif", "a", "", "a.png.txt", "png"):
            self.assert_rejected(("--size=8x8", "-o", name), f"'{name}'")
        for again in ("a.png", "./a.png", "x/../a.png", str(self.folder / "a.png")):
            (self.folder / "x").mkdir()
            done = self.hadal("render", "--size=8x8", "-o", "a.png", "-o", "a.npy", "-o", again)
            (self.folder / "x").rmdir()
            self.assert_complains(done, 2, again, "twice")
            self.assertEqual(self.files(), [])

    def test_the_environment_s_instruction_set(self):
        done = self.hadal("render", "--size=8x8", "-o", "a.png", env=environment(HADAL_ISA="mmx"))
        self.assert_complains(done, 2, "HADAL_ISA", "mmx")

    def test_location_files(self):
        (self.folder / "torn.png").write_bytes(b"\x89PNG\r\n\x1a\n and nothing")
        (self.folder / "page.txt").write_text("<html>")
        (self.folder / "deep.txt").write_text('zoom = "deep"\n')
        for name, code in (("none.png", 1), (".", 1), ("torn.png", 1), ("page.txt", 2),
                           ("deep.txt", 2)):
            done = self.hadal("render", "--size=8x8", "-o", "a.png", f"--location={name}")
            self.assert_complains(done, code, name)
        self.assertNotIn("a.png", self.files())


class Failure(CommandTest):
    def test_missing_folder(self):
        done = self.hadal("render", "--size=8x8", "-o", "a.npy", "-o", "none/b.png")
        self.assert_complains(done, 1, "none/b.png")
        self.assertEqual(self.files(), [])

    def test_not_a_regular_file(self):
        (self.folder / "folder.png").mkdir()
        os.mkfifo(self.folder / "pipe.npy")
        (self.folder / "device.json").symlink_to("/dev/full")
        before = self.files()
        for name in before:
            self.assert_complains(self.hadal("render", "--size=8x8", "-o", name), 1, name)
        self.assertEqual(self.files(), before)
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/full").st_mode))

    def test_unwritable_folder(self):
        # Permissions do not bind root: the program runs as somebody else then.
        program = self.folder / "hadal"
        shutil.copy(HADAL, program)
        closed = self.folder / "closed"
        closed.mkdir()
        (closed / "old.png").write_text("old")
        closed.chmod(0o555)
        self.folder.chmod(0o755)
        self.addCleanup(closed.chmod, 0o755)
        options = {"user": NOBODY} if os.geteuid() == 0 else {}
        for name in ("closed/new.png", "closed/old.png"):
            done = self.hadal("render", "--size=8x8", "-o", name, executable=str(program), **options)
            self.assert_complains(done, 1, name)
        self.assertEqual([path.name for path in closed.iterdir()], ["old.png"])
        self.assertEqual((closed / "old.png").read_text(), "old")

    def test_no_room(self):
        """A file size limit stands for a full disk: the same failing write."""
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

        for name in ("a.png", "a.npy"):
            (self.folder / name).write_text("old")
            done = self.hadal("render", "--size=400x300", "-o", name, preexec_fn=limit)
            self.assert_complains(done, 1, name, "File too large")
            self.assertEqual((self.folder / name).read_text(), "old")
        # The statistics would fit, but come with the counts or not at all.
        done = self.hadal("render", "--size=100x100", "-o", "b.json", "-o", "b.npy",
                          preexec_fn=limit)
        self.assert_complains(done, 1, "b.npy")
        self.assertEqual(self.files(), ["a.npy", "a.png"])

    def test_no_room_for_the_last_bytes(self):
        """What fits into the buffers is not taken for written."""
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        for name in ("a.png", "a.npy", "a.json"):
            done = self.hadal("render", "--size=4x3", "-o", name, preexec_fn=limit)
            self.assert_complains(done, 1, name, "File too large")
        self.assertEqual(self.files(), [])

    def test_stdout_that_cannot_be_written(self):
        with open("/dev/full", "w") as full:
            for option in ("--help", "--version"):
                done = subprocess.run([HADAL, option], stdout=full, stderr=subprocess.PIPE,
                                      env=environment(), timeout=allowed(60))
                self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    unittest.main()
