"""The same request gives the same files on every instruction set and any number of threads."""

import unittest

from support import CommandTest, environment

VIEWS = {
    "seahorses": ("--re=-0.745", "--im=0.11", "--zoom=40", "--iterations=2000"),
    "ship": ("--formula=burning-ship", "--re=-1.755", "--im=-0.03", "--zoom=20", "--rotate=30"),
    "julia": ("--julia=-0.8,0.156", "--iterations=500"),
}


class Repeatability(CommandTest):
    def counts(self, view, *options, **keywords):
        self.render("--size=157x83", *view, *options, "-o", "a.npy", "-o", "a.json", "-o", "a.png",
                    **keywords)
        return ((self.folder / "a.npy").read_bytes(), (self.folder / "a.png").read_bytes(),
                self.statistics("a.json"))

    def isas(self):
        """Those this machine runs, as the program's help lists them."""
        words = " ".join(self.hadal("render", "--help").stdout.split())
        names = words.split("Instruction set, one of ")[1].split(".")[0].split(", ")
        self.assertEqual(names[0], "auto")
        self.assertGreater(len(names), 1)
        return names[1:]

    def test_instruction_sets(self):
        isas = self.isas()
        for name, view in VIEWS.items():
            counts, picture, told = self.counts(view)
            self.assertEqual(told["isa"], isas[-1])  # the best is chosen
            for isa in isas:
                with self.subTest(name, isa=isa):
                    by_option = self.counts(view, f"--isa={isa}")
                    by_variable = self.counts(view, env=environment(HADAL_ISA=isa))
                    for result in (by_option, by_variable):
                        self.assertEqual(result[2]["isa"], isa)
                        self.assertTrue(result[0] == counts)
                        self.assertTrue(result[1] == picture)

    def test_the_option_goes_before_the_environment(self):
        isas = self.isas()
        told = self.counts(VIEWS["julia"], f"--isa={isas[0]}", env=environment(HADAL_ISA=isas[-1]))[2]
        self.assertEqual(told["isa"], isas[0])

    def test_threads(self):
        for name, view in VIEWS.items():
            counts, picture, _ = self.counts(view, "--threads=1")
            for threads in (2, 3, 7):
                with self.subTest(name, threads=threads):
                    result = self.counts(view, f"--threads={threads}")
                    self.assertEqual(result[2]["threads"], threads)
                    self.assertTrue(result[0] == counts)
                    self.assertTrue(result[1] == picture)


if __name__ == "__main__":
    unittest.main()
