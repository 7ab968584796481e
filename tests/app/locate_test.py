"""`hadal locate`: finds the mini-set in view and the place that it fills."""

import unittest

from support import CommandTest, read_npy


def fields(text):
    """Lines `key = value`, with or without quotes."""
    lines = (line.split(" = ", 1) for line in text.splitlines() if line)
    return {key: value.strip('"') for key, value in lines}


class Locate(CommandTest):
    def located(self, *arguments):
        done = self.hadal("locate", *arguments)
        self.assertEqual((done.returncode, done.stderr), (0, ""), arguments)
        return fields(done.stdout), done.stdout

    def interior(self, *arguments):
        self.render(*arguments, "--size=48x32", "-o", "counts.npy")
        return [count < 0 for count in read_npy(self.folder / "counts.npy")[1]]

    def test_period_3(self):
        found, _ = self.located("--re=-1.75", "--im=0", "--zoom=20")
        self.assertEqual(found["period"], "3")
        re, im = found["nucleus"].split(",")
        self.assertTrue(re.startswith("-1.754877666246692"), re)
        self.assertEqual(im, "0")
        self.assertAlmostEqual(float(found["size"]), 0.0190355159, 9)
        self.assertEqual((found["turn"], found["rotation"]), ("0", "0"))
        self.assertAlmostEqual(float(found["zoom"]), 1.6 / 0.0190355159, 4)

    def test_what_it_prints_is_a_location_and_so_is_what_it_writes(self):
        place = ("--re=-0.743643887037158704752191506114774",
                 "--im=0.131825904205311970493132056385139", "--zoom=1e17", "--iterations=20000")
        found, printed = self.located(*place, "-o", "mini.toml", "-o", "mini.kfr")
        self.assertEqual(self.files(), ["mini.kfr", "mini.toml"])
        (self.folder / "printed.toml").write_text(printed)
        self.assertNotEqual(float(found["rotation"]), 0)
        whole = self.interior()
        for name in ("printed.toml", "mini.toml", "mini.kfr"):
            mini = self.interior(name)
            different = sum(a != b for a, b in zip(mini, whole))
            self.assertLess(different, len(whole) / 40, name)

    def test_at_1e1000(self):
        found, _ = self.located("--re=-2", "--im=0", "--zoom=1e1000", "--iterations=5000")
        self.assertGreater(int(found["period"]), 1600)
        self.assertIn("e-", found["size"])
        self.assertGreater(len(found["re"]), 1000)

    def test_none_in_view(self):
        self.assert_complains(self.hadal("locate", "--re=0.6", "--im=0.6", "--zoom=30"), 1,
                              "no mini-set", "1000")
        done = self.hadal("locate", "--re=0.6", "--im=0.6", "--zoom=30", "-o", "a.toml")
        self.assertEqual((done.returncode, self.files()), (1, []))

    def test_of_every_formula(self):
        found, _ = self.located("--formula=multibrot-4", "--re=-1.22908", "--im=0", "--zoom=200")
        self.assertEqual((found["period"], found["turn"]), ("3", "0"))
        self.assertEqual((found["formula"], found["transform"]), ("multibrot-4", "1,0,0,1"))
        found, _ = self.located("--formula=tricorn", "--re=-1.9408", "--im=0", "--zoom=500")
        self.assertEqual((found["period"], found["shape"]), ("4", "mandelbrot"))
        self.assertEqual((found["formula"], found["misfit"]), ("tricorn", "0"))

    def test_not_in_a_julia_set(self):
        self.assert_complains(self.hadal("locate", "--julia=0,1"), 2, "Julia")

    def test_what_cannot_be_meant(self):
        for option in ("--zoom=0", "--size=9", "--iterations=x", "--pixels=3"):
            self.assert_complains(self.hadal("locate", option), 2, option[2:].split("=")[0])


if __name__ == "__main__":
    unittest.main()
