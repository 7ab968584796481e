"""`hadal render FILE`: the place comes from a file, and options change it."""

import os
import struct
import subprocess
import unittest

from support import HADAL, CommandTest, environment, read_npy

RE = "-0.7450000000000000000000000000000000000000000000000000000000000000000010"
IM = "1.1E-1"


def kfr(re=RE, im=IM, zoom="4.0E1", iterations=300, more=""):
    return (f"Re: {re}\r\nIm: {im}\r\nZoom: {zoom}\r\nIterations: {iterations}\r\n"
            f"Power: 2\r\nFractalType: 0\r\n{more}")


class PlaceFiles(CommandTest):
    def write(self, name, text):
        (self.folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    def place(self, *arguments, size="9x7"):
        """The location that a render of these arguments says it has shown."""
        self.render(*arguments, f"--size={size}", "-o", "place.json")
        return self.statistics("place.json")["location"]

    def counts(self, *arguments, size="31x21"):
        self.render(*arguments, f"--size={size}", "-o", "counts.npy")
        return list(read_npy(self.folder / "counts.npy")[1])

    def test_every_kind_of_file_names_the_same_place(self):
        options = ("--re=-0.745", "--im=0.11", "--zoom=40", "--iterations=300")
        self.write("a.kfr", kfr("-0.745", "0.11", "40"))
        self.write("a.toml", 're = "-0.745"\nim = "0.11"\nzoom = "40"\niterations = 300\n')
        self.render(*options, "--size=8x8", "-o", "a.png")
        expected = self.place(*options)
        counts = self.counts(*options)
        self.assertGreater(len(set(counts)), 50)
        for name in ("a.kfr", "a.toml", "a.png"):
            self.assertEqual(self.place(name), expected, name)
            self.assertEqual(self.counts(name), counts, name)
            self.assertEqual(self.place(f"--location={name}"), expected, name)

    def test_numbers_of_a_kfr_keep_their_text(self):
        self.write("a.kfr", kfr(more="RotateAngle: -30\r\n"))
        self.assertEqual(self.place("a.kfr"), {
            "formula": "mandelbrot", "julia": None, "centre": {"re": RE, "im": IM},
            "zoom": "4.0E1", "rotation": -30, "stretch": 1,
            "stretch_angle": 0, "iterations": 300, "radius": 100})

    def test_options_change_the_place(self):
        self.write("a.kfr", kfr())
        place = self.place("a.kfr")
        for option, value, where in (("re", "-0.5", "re"), ("im", "0.25", "im"), ("zoom", "3", None),
                                     ("iterations", "77", None), ("rotate", "45", None),
                                     ("stretch", "2", None), ("stretch-angle", "30", None),
                                     ("radius", "2", None)):
            expected = dict(place, centre=dict(place["centre"]))
            name = {"rotate": "rotation", "stretch-angle": "stretch_angle"}.get(option, option)
            if where:
                expected["centre"][where] = value
            else:
                expected[name] = value if option == "zoom" else int(value)
            self.assertEqual(self.place("a.kfr", f"--{option}={value}"), expected)
            self.assertEqual(self.place(f"--{option}={value}", "a.kfr"), expected)

    def test_another_fractal_begins_at_its_home(self):
        self.write("a.kfr", kfr())
        self.assertEqual(self.place("a.kfr", "--formula=tricorn"), self.place("--formula=tricorn"))
        self.assertEqual(self.place("a.kfr", "--julia=-0.8,0.156", "--zoom=2", "--iterations=9"),
                         self.place("--julia=-0.8,0.156", "--zoom=2", "--iterations=9"))

    def test_the_limit_of_a_kfr_is_the_last_step_that_is_looked_at(self):
        """Counted from z_1 = c, as there."""
        c = complex(-0.75, 0.1)
        z, n = c, 1
        while abs(z) <= 100:
            z, n = z * z + c, n + 1
        self.write("in.kfr", kfr("-0.75", "0.1", "10", n))
        self.write("out.kfr", kfr("-0.75", "0.1", "10", n - 1))
        self.assertEqual(self.counts("in.kfr", size="1x1"), [n])
        self.assertEqual(self.counts("out.kfr", size="1x1"), [-1])

    def test_a_kfr_turns_like_rotate(self):
        self.write("a.kfr", kfr("-0.745", "0.11", "40", more="RotateAngle: 90\r\n"))
        turned = self.counts("a.kfr", size="9x9")
        upright = self.counts("a.kfr", "--rotate=0", size="9x9")
        self.assertNotEqual(turned, upright)
        # Counter-clockwise: what was at the right is at the top.
        self.assertEqual([turned[4], turned[36]], [upright[44], upright[4]])
        self.assertEqual(turned, self.counts("a.kfr", "--rotate=90", size="9x9"))

    def test_burning_ship(self):
        self.write("a.kfr", kfr("-1.7625", "-0.028", "28").replace("Type: 0", "Type: 1"))
        self.assertEqual(self.place("a.kfr")["formula"], "burning-ship")

    def test_files_that_are_no_place(self):
        whole = kfr()
        for name, text, *words in (
                ("cut.kfr", whole[:len(RE) + 5], "Im"),
                ("empty.kfr", "", "Re"),
                ("empty.toml", "", "location is missing"),
                ("remarks.toml", "# nothing\n\n# but remarks\n", "location is missing"),
                ("other.toml", "[tool]\nname = 'other'\n", "location is missing"),
                ("missing.kfr", whole.replace("Zoom", "Boom"), "Zoom"),
                ("long.kfr", kfr("1" * 10_000_000), "Re", "'1111"),
                ("line.kfr", "a" * 10_000_000, "line 1", "'aaa"),
                ("zoom.kfr", kfr(zoom="-1"), "Zoom", "'-1'"),
                ("limit.kfr", kfr(iterations="1e99"), "Iterations", "'1e99'"),
                ("nan.kfr", kfr("NaN"), "Re", "'NaN'"),
                ("binary.kfr", bytes(range(256)) * 40, "line 1"),
                ("type.kfr", whole.replace("Type: 0", "Type: 4"), "FractalType", "'4'"),
                ("power.kfr", whole.replace("Power: 2", "Power: 10"), "Power", "'10'"),
                ("big.toml", "#" * 20_000_000, "16 MiB"),
                ("noise", os.urandom(5000), "noise")):
            self.write(name, text)
            with self.subTest(name):
                done = self.hadal("render", name, "--size=8x8", "-o", "a.png")
                self.assert_complains(done, 2, name, *words)
                self.assertLess(len(done.stderr), 300)
        self.assertNotIn("a.png", self.files())

    @unittest.skipIf(os.environ.get("HADAL_SANITIZED"), "sanitizers take memory of their own")
    def test_a_picture_gets_no_memory_for_bytes_it_only_claims(self):
        claim = struct.pack(">I", 0x54000000) + b"iTXtHadal-Location\0\0\0\0\0zoom = 3"
        head = b"\x89PNG\r\n\x1a\n" + bytes.fromhex("0000000d49484452000000010000000108020000009077"
                                                    "53de")
        self.write("a.png", head + claim)
        child = subprocess.Popen([HADAL, "render", "a.png", "--size=2x2", "-o", "b.png"],
                                 cwd=self.folder, env=environment(), stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(child.returncode, 1)
        self.assertLess(used.ru_maxrss, 300_000)

    def test_more_than_one_file(self):
        self.write("a.kfr", kfr())
        for arguments in (("a.kfr", "b.kfr"), ("b.kfr", "--location=a.kfr")):
            done = self.hadal("render", *arguments, "--size=8x8", "-o", "a.png")
            self.assert_complains(done, 2, f"'{arguments[1].removeprefix('--location=')}'")

    def test_a_file_that_cannot_be_read(self):
        for name in ("none.kfr", ".", ""):
            done = self.hadal("render", name, "--size=8x8", "-o", "a.png")
            self.assert_complains(done, 1, f"'{name}'")


if __name__ == "__main__":
    unittest.main()
