#!/usr/bin/env python3
"""Drags places and folders about by the mouse, in the real window, and looks what becomes of them.

Usage: drag_test.py PROGRAM

The offscreen platform that other tests of the window run on drags nothing. Needs Xvfb and xdotool.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

import framebuffer
from screenshot_test import environment, know_hints
from screenshots import STILL, press, wait_until_still, xdotool

PATIENCE = 60  # seconds
COLUMN = 9  # where rows of the list have no words and no pictures, but the mark of the chosen one
IN_ROWS = 200  # where they are taken hold of
FIRST_ROW_BELOW = 90


def place(name):
    return {"name": name, "note": "", "place": 'zoom = "4"\niterations = 50\n'}


def folder(name, *places):
    return {"folder": name, "places": list(places)}


def tree(places):
    """The names, those in folders in brackets behind it."""
    return " ".join(f"{entry['folder']}({tree(entry['places'])})" if "folder" in entry
                    else entry["name"] for entry in places)


class List:
    """The list of places on the screen."""

    def __init__(self, server, home, program):
        self.server = server
        self.kept = pathlib.Path(home, ".local", "share", "hadal", "places.json")
        press(server, "focus Hadal", "ctrl+b")
        wait_until_still(server, program)
        self.usual = set(self.column())
        self.mouse("mousemove", IN_ROWS, FIRST_ROW_BELOW, "click", 1)

    def column(self):
        picture = self.server.screenshot()
        return picture.pixels[COLUMN::picture.width]

    def mouse(self, *words):
        xdotool(self.server, *map(str, words))
        time.sleep(0.15)

    def marked(self, other_than=None):
        """From where to where the row reaches that is chosen, once it is another one."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            rows = [y for y, colour in enumerate(self.column()) if colour not in self.usual]
            if rows and (rows[0], rows[-1]) != other_than:
                return rows[0], rows[-1]
            time.sleep(0.05)
        sys.exit("no other row is chosen")

    def rows(self, count):
        """The first ones of those that are seen."""
        press(self.server, "Home", "Down")
        time.sleep(STILL)
        below = self.marked()
        press(self.server, "Home")
        found = [self.marked(other_than=below)]
        while len(found) < count:
            press(self.server, "Down")
            found.append(self.marked(other_than=found[-1]))
        return found

    def shape(self, count):
        """Folders are lower than places."""
        return "".join("f" if bottom - top < 40 else "p" for top, bottom in self.rows(count))

    def drag(self, start, end, key=None):
        self.mouse("mousemove", IN_ROWS, start, "mousedown", 1)
        for step in range(1, 9):
            self.mouse("mousemove", IN_ROWS + 2 * step, start + (end - start) * step // 8)
        if key:
            self.mouse("key", key)  # press() would let go of the mouse
        self.mouse("mouseup", 1)
        time.sleep(0.5)

    def expect(self, names, shape):
        end = time.monotonic() + PATIENCE
        while (now := tree(json.loads(self.kept.read_text())["places"])) != names:
            if time.monotonic() > end:
                sys.exit(f"the places are {now}, not {names}")
            time.sleep(0.2)
        if (now := self.shape(len(shape))) != shape:
            sys.exit(f"{names}: the rows are {now}, not {shape}")


def middle(row):
    return sum(row) // 2


def drag_about(places):
    # All folders open.
    press(places.server, "Home", "asterisk")
    places.expect("A(B(b) a) c d", "ffppppf")
    outer, *_, d, _ = places.rows(7)
    places.drag(middle(outer), d[0])
    places.expect("c A(B(b) a) d", "pffpppf")
    # Into what is in it, nowhere after Escape, and below what is the last of one's own: none does.
    first, outer, inner, b, *_, featured = places.rows(7)
    for target in inner, b:
        places.drag(middle(outer), middle(target))
    places.drag(middle(outer), first[0], "Escape")
    places.drag(middle(outer), middle(featured))
    places.expect("c A(B(b) a) d", "pffpppf")
    places.drag(middle(inner), first[0])
    places.expect("B(b) c A(a) d", "fppfppf")
    _, _, c, outer, *_ = places.rows(7)
    places.drag(middle(c), middle(outer))
    places.expect("B(b) A(a c) d", "fpfpppf")
    inner, *_, c, _, _ = places.rows(7)
    places.drag(middle(c), inner[0])
    places.expect("c B(b) A(a) d", "pfpfppf")


def main(program_path):
    with tempfile.TemporaryDirectory() as home:
        know_hints(home)
        kept = pathlib.Path(home, ".local", "share", "hadal", "places.json")
        kept.parent.mkdir(parents=True)
        kept.write_text(json.dumps({"places": [
            folder("A", folder("B", place("b")), place("a")), place("c"), place("d")]}))
        with framebuffer.server(home, 1280, 800) as server:
            program = subprocess.Popen([program_path], env=environment(server.display, home))
            try:
                wait_until_still(server, program)
                drag_about(List(server, home, program))
            finally:
                program.terminate()
                program.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
