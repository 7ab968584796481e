"""An X server without a screen, and what it would show."""

import contextlib
import os
import struct
import subprocess
import zlib


class Picture:
    """Pixels as one int 0xRRGGBB each, row by row, top row first."""

    def __init__(self, width, height, pixels):
        self.width = width
        self.height = height
        self.pixels = pixels


def read_xwd(data):
    """The picture in an X window dump of 32 bits per pixel, as Xvfb keeps its framebuffer."""
    header = struct.unpack(">25I", data[:100])
    header_size, width, height, bits, stride, colours = (header[i] for i in (0, 4, 5, 11, 12, 19))
    if bits != 32:
        raise ValueError(f"{bits} bits per pixel")
    start = header_size + 12 * colours
    order = "<" if header[7] == 0 else ">"
    pixels = []
    for y in range(height):
        row = struct.unpack_from(f"{order}{width}I", data, start + y * stride)
        pixels.extend(pixel & 0xFFFFFF for pixel in row)
    return Picture(width, height, pixels)


def write_png(picture, path):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = bytearray()
    for y in range(picture.height):
        rows.append(0)
        for pixel in picture.pixels[y * picture.width : (y + 1) * picture.width]:
            rows += pixel.to_bytes(3, "big")
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head))
        file.write(chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + chunk(b"IEND", b""))


class Server:
    """A running Xvfb."""

    def __init__(self, display, directory):
        self.display = display
        self._framebuffer = os.path.join(directory, "Xvfb_screen0")

    def pixels(self):
        """What is on the screen, as bytes that differ where it does."""
        with open(self._framebuffer, "rb") as file:
            return file.read()

    def screenshot(self):
        return read_xwd(self.pixels())


@contextlib.contextmanager
def server(directory, width, height):
    """Runs Xvfb on a display number of its own; its framebuffer is a file in `directory`."""
    read_end, write_end = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-nolisten", "tcp", "-fbdir", directory]
        + ["-screen", "0", f"{width}x{height}x24"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield Server(f":{number}", directory)
    finally:
        process.terminate()
        process.wait()
