"""The manual page and the program's own help tell of the same options."""

import pathlib
import re
import unittest

from support import CommandTest

PAGE = pathlib.Path(__file__).parents[2] / "resources" / "hadal.1"


class ManualPage(CommandTest):
    def test_has_the_options_of_the_program(self):
        told = "".join(self.hadal(*words).stdout for words in (
            ("--help",), ("render", "--help"), ("verify", "--help"), ("locate", "--help")))
        page = PAGE.read_text().replace("\\-", "-")
        options = set(re.findall(r"^\s+(?:-\w, )?(--[\w-]+)", told, re.MULTILINE))
        self.assertGreater(len(options), 15)
        self.assertEqual(set(re.findall(r"--[a-z]+(?:-[a-z]+)*", page)), options)

    def test_has_the_formulas_or_their_range(self):
        told = self.hadal("render", "--help").stdout
        names = re.search(r"--formula <NAME>\s+One of ([^.]*)\.", told)[1].replace("\n", " ")
        page = PAGE.read_text().replace("\\-", "-")
        for name in re.split(r",\s+", names):
            if not re.fullmatch(r"multibrot-[4-7]", name):
                self.assertIn(name, page)


if __name__ == "__main__":
    unittest.main()
