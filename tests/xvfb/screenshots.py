#!/usr/bin/env python3
"""Takes pictures of the real window in its main states, as a user sees it.

Usage: screenshots.py PROGRAM FOLDER [STATE...]

Writes FOLDER/STATE.png for each state below, or for those that are named. Fails if one of them does
not come about: the screen stays empty, or looks as it did before the keys that should have changed
it. Needs Xvfb and xdotool.
"""

import collections
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import tomllib

import framebuffer
from screenshot_test import environment, know_hints

PLACES = pathlib.Path(__file__).parents[2] / "resources" / "places"
PATIENCE = 120  # seconds, on a machine however busy
STILL = 1.5  # seconds without a change: what is looked for is there
LEAST_COLOURS = 200
CURSOR = 400  # bytes that differ where a text cursor blinks, and no more

State = collections.namedtuple("State", "place keys scale theme first",
                               defaults=((), 1, "light", False))

STATES = {
    "fresh": State(None, first=True),
    "deep": State("310-abyssal-sun", keys=("F12",)),
    "palette": State("250-violet-bloom", keys=("alt+p", "space")),
    "julia": State("180-seahorse-valley", keys=("shift+j",)),
    "export": State("210-eight-tails", keys=("ctrl+e", "focus Export", "alt+h", "Down", "Down")),
    "dark": State("220-ring-of-lanterns", keys=("ctrl+b",), theme="dark"),
    "scale2": State("270-wheel-of-fire", scale=2),
}


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def write_settings(home, state):
    """What an earlier session might have left."""
    if not state.first:
        know_hints(home)
    folder = pathlib.Path(home, ".config", "hadal")
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "hadal.conf", "a", encoding="utf-8") as settings:
        settings.write(f"[preferences]\ntheme={state.theme}\n")
        if state.place is None:
            return
        text = (PLACES / f"{state.place}.toml").read_text(encoding="utf-8")
        place = tomllib.loads(text)
        location = "\n".join(line for line in text.splitlines() if not line.startswith("note"))
        settings.write(f"[colour]\npalette={place['palette']}\ndensity={place.get('density', 1)}\n"
                       f"offset={place.get('offset', 0)}\n"
                       f"[view]\nauto_limit=false\nlocation={quoted(location)}\n")


def look_alike(now, before):
    """Whether nothing changed on the screen but a text cursor."""
    return now == before or sum(a != b for a, b in zip(now, before)) <= CURSOR


def wait_until_still(server, program, other_than=b""):
    """The pixels on the screen once they no longer change and are not those that were there."""
    end = time.monotonic() + PATIENCE
    before, since = server.pixels(), time.monotonic()
    while time.monotonic() < end:
        time.sleep(0.25)
        if program.poll() is not None:
            sys.exit(f"the program ended with status {program.returncode}")
        now = server.pixels()
        if not look_alike(now, before):
            before, since = now, time.monotonic()
        elif time.monotonic() - since > STILL and now != other_than and len(set(now[::101])) > 20:
            return now
    sys.exit("the window did not come to show what it should")


def xdotool(server, *words):
    return subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": server.display},
                          check=True, timeout=60, stdout=subprocess.PIPE).stdout.split()


def focus(server, title):
    """Without a window manager nobody else does, and a window that is not shown yet cannot have it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            window = xdotool(server, "search", "--onlyvisible", "--name", title)[0]
            xdotool(server, "windowfocus", window)
            if xdotool(server, "getwindowfocus") == [window]:
                return
        except subprocess.CalledProcessError:  # not there yet
            pass
        time.sleep(0.25)
    sys.exit(f"no window named {title} took the keyboard")


def press(server, *keys):
    """Each is a key as xdotool calls it, or "focus TITLE" for the window that takes the next."""
    for key in keys:
        if key.startswith("focus "):
            focus(server, key.removeprefix("focus "))
        else:
            xdotool(server, "key", "--clearmodifiers", key)


def take(program_path, state, path):
    with tempfile.TemporaryDirectory() as home:
        write_settings(home, state)
        with framebuffer.server(home, 1280 * state.scale, 800 * state.scale) as server:
            settings = environment(server.display, home)
            settings["QT_SCALE_FACTOR"] = str(state.scale)
            program = subprocess.Popen([program_path], env=settings)
            try:
                seen = wait_until_still(server, program)
                if state.keys:
                    press(server, "focus Hadal", *state.keys)
                    wait_until_still(server, program, other_than=seen)
                picture = server.screenshot()
            finally:
                program.terminate()
                program.wait()
    colours = len(set(picture.pixels))
    if colours < LEAST_COLOURS:
        sys.exit(f"{path}: only {colours} colours")
    framebuffer.write_png(picture, path)


def main(program_path, folder, *names):
    os.makedirs(folder, exist_ok=True)
    for name in names or STATES:
        take(program_path, STATES[name], os.path.join(folder, f"{name}.png"))


if __name__ == "__main__":
    main(*sys.argv[1:])
