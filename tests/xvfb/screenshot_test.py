"""Starts the program under Xvfb and waits until the screen shows the Mandelbrot set.

Usage: screenshot_test.py PROGRAM SCREENSHOT.png [LOCATION]

With a location, which must be the set turned by half a circle, the program opens it.
"""

import os
import subprocess
import sys
import tempfile
import time

import fractal_check
import framebuffer

PATIENCE = 240  # seconds until the picture must be there, on a machine however busy


def environment(display, home):
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "QT_", "WAYLAND_"))
    }
    return {**kept, "DISPLAY": display, "HOME": home, "QT_QPA_PLATFORM": "xcb"}


def know_hints(home):
    """Keeps the hints for newcomers off the picture."""
    folder = os.path.join(home, ".config", "hadal")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "hadal.conf"), "w", encoding="ascii") as settings:
        settings.write("[hints]\nzoom=done\nplaces=done\ncommands=done\n")


def mirrored(picture):
    """Left and right exchanged: upright again, since the set is its own image in the real axis."""
    width, pixels = picture.width, picture.pixels
    rows = (pixels[y * width:(y + 1) * width] for y in range(picture.height))
    return framebuffer.Picture(width, picture.height,
                               [pixel for row in rows for pixel in reversed(row)])


def wait_for_fractal(server, program, seen):
    """The first screenshot in which the set is seen, or the last one, and what it lacks."""
    end = time.monotonic() + PATIENCE
    picture = server.screenshot()
    while True:
        time.sleep(0.2)
        before, picture = picture, server.screenshot()
        if program.poll() is not None:
            return picture, f"the program ended with status {program.returncode}"
        # A look at it takes long: not while it changes, and not of an empty screen.
        still = picture.pixels == before.pixels and len(set(picture.pixels)) > 1
        if not still and time.monotonic() < end:
            continue
        complaint = fractal_check.complaint(seen(picture))
        if complaint is None or time.monotonic() > end:
            return picture, complaint


def main(program_path, screenshot_path, *location):
    with tempfile.TemporaryDirectory() as home:
        know_hints(home)
        with framebuffer.server(home, 1280, 800) as server:
            program = subprocess.Popen([program_path, *location],
                                       env=environment(server.display, home))
            try:
                picture, complaint = wait_for_fractal(server, program,
                                                      mirrored if location else lambda same: same)
            finally:
                program.terminate()
                program.wait()
    framebuffer.write_png(picture, screenshot_path)
    if complaint is not None:
        sys.exit(f"{screenshot_path}: {complaint}")


if __name__ == "__main__":
    main(*sys.argv[1:])
