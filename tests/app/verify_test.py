"""`hadal verify`: tells whether the counts of a place are right."""

import re
import unittest

from support import CommandTest

DEEP = ("--re=-0.743643887037158704752191506114774", "--im=0.131825904205311970493132056385139",
        "--zoom=1e25", "--iterations=5000")


class Verify(CommandTest):
    def test_a_deep_view_is_right(self):
        done = self.hadal("verify", *DEEP, "--size=48x27", "--pixels=60", "--threads=2")
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        self.assertRegex(done.stdout, r"\Arendered by perturbation in [\d.]+ s\n"
                                      r"iterated 60 pixels directly at \d+ bits in [\d.]+ s\n"
                                      r"none differs\n\Z")

    def test_the_place_may_be_a_file(self):
        (self.folder / "a.kfr").write_text("Re: -0.75\r\nIm: 0.1\r\nZoom: 4\r\nIterations: 50\r\n")
        done = self.hadal("verify", "a.kfr", "--size=16x9", "--pixels=1000000")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("iterated 144 pixels", done.stdout)

    def test_tells_what_differs(self):
        """Of the Burning Ship, orbits lost to chaos count as staying at limits above 8192."""
        done = self.hadal("verify", "--formula=burning-ship", "--re=-1.762", "--im=-0.0281",
                          "--zoom=100", "--iterations=8200", "--size=32x18", "--pixels=576")
        self.assertEqual((done.returncode, done.stderr), (1, ""))
        pixel = r"pixel (\d+),(\d+): (count \d+|no escape), directly (count \d+|no escape)"
        lines = [re.fullmatch(pixel, line) for line in done.stdout.splitlines()]
        listed = [line for line in lines if line]
        self.assertGreater(len(listed), 0)
        self.assertLessEqual(len(listed), 20)
        for line in listed:
            self.assertNotEqual(line[3], line[4])
        self.assertRegex(done.stdout, r"\n\d+ escape in one and not in the other\n")

    def test_what_cannot_be_meant(self):
        for arguments, *words in (
                (("--pixels=0",), "--pixels", "'0'"), (("--pixels=many",), "--pixels", "'many'"),
                (("--size=8",), "--size", "'8'"), (("--size=0x8",), "--size", "'0x8'"),
                (("--zoom=-1",), "--zoom", "'-1'"), (("--isa=mmx",), "--isa", "'mmx'"),
                (("--threads=-1",), "--threads", "'-1'"), (("-o", "a.png"), "o")):
            with self.subTest(arguments):
                self.assert_complains(self.hadal("verify", *arguments), 2, *words)
        self.assert_complains(self.hadal("verify", "none.kfr"), 1, "'none.kfr'")


if __name__ == "__main__":
    unittest.main()
