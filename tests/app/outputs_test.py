"""What `hadal render` writes."""

import os
import stat
import unittest

from support import CommandTest, read_npy, read_png

VIEW = ("--re=-0.745", "--im=0.11", "--zoom=40", "--iterations=300")


def naive_counts(re, im, zoom, width, height, limit, radius, seed=None):
    """The escape-time loop as the definition has it."""
    pitch = 4 / (zoom * height)
    for y in range(height):
        for x in range(width):
            point = complex(re + (x + 0.5 - width / 2) * pitch, im - (y + 0.5 - height / 2) * pitch)
            z, c = (0j, point) if seed is None else (point, seed)
            n = 0
            while abs(z) <= radius and n < limit:
                z, n = z * z + c, n + 1
            yield n if abs(z) > radius else -1


class Outputs(CommandTest):
    def test_all_three_files(self):
        self.render("--size=64x40", *VIEW, "-o", "a.png", "-o", "a.npy", "--output", "a.json")
        self.assertEqual(self.files(), ["a.json", "a.npy", "a.png"])

        shape, counts = read_npy(self.folder / "a.npy")
        self.assertEqual(shape, (40, 64))
        width, height, rows, texts = read_png(self.folder / "a.png")
        self.assertEqual((width, height), (64, 40))
        self.assertGreater(len({row[x:x + 3] for row in rows for x in range(0, 192, 3)}), 100)
        self.assertEqual(texts["Software"], "Hadal")
        for part in ("-0.745", "0.11", "40", "300", "mandelbrot"):
            self.assertIn(part, texts["Hadal-Location"])

        told = self.statistics("a.json")
        escaped = [n for n in counts if n >= 0]
        self.assertEqual(told["counts"], {
            "points": 64 * 40, "escaped": len(escaped), "interior": 64 * 40 - len(escaped),
            "least": min(escaped), "greatest": max(escaped)})
        self.assertGreater(told["counts"]["interior"], 0)
        self.assertEqual(told["size"], {"width": 64, "height": 40})
        self.assertEqual(told["location"], {
            "formula": "mandelbrot", "julia": None, "centre": {"re": "-0.745", "im": "0.11"},
            "zoom": "40", "rotation": 0, "stretch": 1,
            "stretch_angle": 0, "iterations": 300, "radius": 100})
        self.assertEqual(told["arithmetic"], "double")
        self.assertGreater(len(told["arithmetic_reason"]), 10)
        self.assertGreater(told["seconds"], 0)
        self.assertGreaterEqual(told["total_seconds"], told["seconds"])
        self.assertGreaterEqual(told["threads"], 1)
        self.assertEqual(told["samples"], 1)

    def test_counts_are_those_of_a_naive_loop(self):
        self.render("--size=45x31", *VIEW, "-o", "m.npy")
        self.render("--size=45x31", "--julia=-0.8,0.156", "--re=0.1", "--zoom=1.5",
                    "--iterations=200", "--radius=2", "-o", "j.npy")
        cases = {"m.npy": naive_counts(-0.745, 0.11, 40, 45, 31, 300, 100),
                 "j.npy": naive_counts(0.1, 0, 1.5, 45, 31, 200, 2, complex(-0.8, 0.156))}
        for name, expected in cases.items():
            _, counts = read_npy(self.folder / name)
            different = sum(a != b for a, b in zip(counts, expected))
            # abs() and the order of rounding differ from the engine's in the last bit.
            self.assertLessEqual(different, len(counts) // 200, name)

    def test_each_file_alone(self):
        self.render("--size=9x5", *VIEW, "-o", "all.png", "-o", "all.npy")
        for name in ("all.png", "all.npy"):
            alone = "alone" + name[-4:]
            self.render("--size=9x5", *VIEW, "-o", alone)
            self.assertEqual((self.folder / alone).read_bytes(), (self.folder / name).read_bytes())
        self.render("--size=9x5", *VIEW, "-o", "alone.json")
        self.assertEqual(self.statistics("alone.json")["counts"]["points"], 45)

    def test_counts_come_from_pixel_centres_whatever_the_samples(self):
        self.render("--size=33x21", *VIEW, "-o", "1.npy", "-o", "1.png")
        self.render("--size=33x21", *VIEW, "-o", "3.npy", "-o", "3.png", "--samples=3")
        self.render("--size=33x21", *VIEW, "-o", "s.png", "-o", "s.json", "--samples=3")
        self.assertEqual((self.folder / "1.npy").read_bytes(), (self.folder / "3.npy").read_bytes())
        self.assertNotEqual(read_png(self.folder / "1.png")[2], read_png(self.folder / "3.png")[2])
        self.assertEqual(read_png(self.folder / "s.png")[2], read_png(self.folder / "3.png")[2])
        self.assertEqual(self.statistics("s.json")["samples"], 3)
        self.assertEqual(self.statistics("s.json")["counts"]["points"], 33 * 21 * 9)

    def test_a_picture_is_a_place_to_return_to(self):
        where = ("--formula=burning-ship", "--re", "-1.7548776662466927600495", "--im", "-0.03",
                 "--zoom=1.5e1", "--rotate", "-12.5", "--iterations=500", "--radius=50")
        self.render("--size=40x30", *where, "-o", "a.png", "-o", "a.npy", "-o", "a.json")
        self.render("--size=40x30", "--location=a.png", "-o", "b.npy", "-o", "b.json")
        self.assertEqual((self.folder / "a.npy").read_bytes(), (self.folder / "b.npy").read_bytes())
        place = self.statistics("a.json")["location"]
        self.assertEqual(self.statistics("b.json")["location"], place)
        self.assertEqual(place["centre"]["re"], "-1.7548776662466927600495")
        self.assertEqual(place["rotation"], -12.5)

        text = self.folder / "place.txt"
        text.write_text(read_png(self.folder / "a.png")[3]["Hadal-Location"], encoding="utf-8")
        self.render("--size=40x30", "--location", "place.txt", "--zoom=3", "-o", "c.json")
        self.assertEqual(self.statistics("c.json")["location"], dict(place, zoom="3"))

    def test_colour_options_change_the_picture_only(self):
        pictures = set()
        for number, colour in enumerate(((), ("--palette=hot",), ("--density=2.5",),
                                         ("--offset", "-0.3"))):
            self.render("--size=33x21", *VIEW, *colour, "-o", f"{number}.png", "-o", f"{number}.npy")
            pictures.add(b"".join(read_png(self.folder / f"{number}.png")[2]))
            self.assertEqual((self.folder / f"{number}.npy").read_bytes(),
                             (self.folder / "0.npy").read_bytes())
        self.assertEqual(len(pictures), 4)

    def test_negative_numbers_are_values(self):
        self.render("--size=20x10", "--re=-0.75", "--im=-0.1", "-o", "a.npy")
        self.render("--size", "20x10", "--re", "-0.75", "--im", "-0.1", "-o", "b.npy")
        self.render("--size", "20x10", "--re", "-0.75", "--im", "0.1", "-o", "c.npy")
        a, b, c = ((self.folder / f"{name}.npy").read_bytes() for name in "abc")
        self.assertEqual(a, b)
        self.assertNotEqual(a, c)

    def test_a_file_is_replaced_and_keeps_its_permissions(self):
        old = self.folder / "a.npy"
        old.write_text("old")
        old.chmod(0o640)
        self.render("--size=3x2", "-o", "a.npy")
        self.assertEqual(read_npy(old)[0], (2, 3))
        self.assertEqual(stat.S_IMODE(old.stat().st_mode), 0o640)
        self.render("--size=3x2", "-o", "new.npy")
        mask = os.umask(0)
        os.umask(mask)
        self.assertEqual(stat.S_IMODE((self.folder / "new.npy").stat().st_mode), 0o666 & ~mask)

    def test_names_with_spaces_and_accents(self):
        (self.folder / "été à la mer").mkdir()
        self.render("--size=3x2", "-o", "été à la mer/ö ü.NPY")
        self.assertEqual(read_npy(self.folder / "été à la mer" / "ö ü.NPY")[0], (2, 3))

    def test_memory_stays_bounded(self):
        """Whole planes of this picture would take 512 MiB."""
        if os.environ.get("HADAL_SANITIZED"):
            self.skipTest("sanitizers multiply memory")
        process_id = os.posix_spawn(
            os.environ["HADAL"],
            ["hadal", "render", "--size=16000x2000", "--zoom=0.05", "--iterations=50", "-o",
             str(self.folder / "a.png"), "-o", str(self.folder / "a.npy")], os.environ)
        _, status, usage = os.wait4(process_id, 0)
        self.assertEqual(status, 0)
        self.assertLess(usage.ru_maxrss, 160 * 1024)  # KiB


if __name__ == "__main__":
    unittest.main()
