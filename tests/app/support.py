"""What the tests of the program share: running it in an empty folder, and reading its files."""

import array
import ast
import json
import os
import struct
import subprocess
import tempfile
import unittest
import zlib
from pathlib import Path

HADAL = os.environ["HADAL"]


def allowed(seconds):
    """How long what takes `seconds` in a Release build may take in the one under test."""
    return seconds * int(os.environ.get("HADAL_TEST_SLOWNESS", 1))


def environment(**changes):
    """This process's environment without a display; `changes` of None are left out."""
    variables = dict(os.environ, LC_ALL="C.UTF-8")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "HADAL_ISA"):
        variables.pop(name, None)
    for name, value in changes.items():
        variables.pop(name, None)
        if value is not None:
            variables[name] = value
    return variables


class CommandTest(unittest.TestCase):
    """Each test has an empty folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="hadal-test-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def hadal(self, *arguments, env=None, **options):
        """Runs the program; the result has returncode, stdout and stderr."""
        return subprocess.run([HADAL, *arguments], cwd=self.folder, env=env or environment(),
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, timeout=allowed(120), **options)

    def render(self, *arguments, **options):
        """`hadal render`, which has to succeed without a word."""
        done = self.hadal("render", *arguments, **options)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""), arguments)

    def assert_complains(self, done, code, *words):
        """One line on stderr that holds each of `words`, and this exit code."""
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, r"\Ahadal: [^\n]+\n\Z")
        for word in words:
            self.assertIn(word, done.stderr)

    def files(self):
        """The names of all files in the folder, hidden ones too."""
        return sorted(path.name for path in self.folder.iterdir())

    def statistics(self, name):
        return json.loads((self.folder / name).read_text(encoding="utf-8"))


def read_npy(path):
    """(shape, numbers in C order) of an int64 NPY file of version 1.0."""
    data = Path(path).read_bytes()
    assert data[:8] == b"\x93NUMPY\x01\x00", data[:8]
    head = 10 + struct.unpack("<H", data[8:10])[0]
    fields = ast.literal_eval(data[10:head].decode("ascii"))
    assert fields["descr"] == "<i8" and fields["fortran_order"] is False, fields
    numbers = array.array("q", data[head:])
    assert len(numbers) == fields["shape"][0] * fields["shape"][1]
    return fields["shape"], numbers


def read_png(path):
    """(width, height, rows of RGB bytes, texts) of an 8-bit RGB picture, by the specification."""
    data = Path(path).read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", data[:8]
    at, packed, texts, size = 8, b"", {}, None
    while at < len(data):
        (length,) = struct.unpack(">I", data[at:at + 4])
        kind, body = data[at + 4:at + 8], data[at + 8:at + 8 + length]
        (checksum,) = struct.unpack(">I", data[at + 8 + length:at + 12 + length])
        assert checksum == zlib.crc32(kind + body), kind
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
            assert body[8:] == b"\x08\x02\x00\x00\x00", body
        elif kind == b"IDAT":
            packed += body
        elif kind == b"iTXt":
            key, value = body.split(b"\0\0\0\0\0", 1)
            texts[key.decode()] = value.decode("utf-8")
        at += 12 + length
    assert kind == b"IEND"
    return *size, unfiltered(zlib.decompress(packed), *size), texts


def unfiltered(data, width, height):
    step, rows, above = width * 3, [], bytes(width * 3)
    assert len(data) == (step + 1) * height
    for y in range(height):
        method = data[y * (step + 1)]
        row = bytearray(data[y * (step + 1) + 1:(y + 1) * (step + 1)])
        for i in range(step):
            left = row[i - 3] if i >= 3 else 0
            corner = above[i - 3] if i >= 3 else 0
            row[i] = (row[i] + predicted(method, left, above[i], corner)) & 255
        rows.append(bytes(row))
        above = row
    return rows


def predicted(method, left, above, corner):
    if method == 4:
        guess = left + above - corner
        return min((left, above, corner), key=lambda value: abs(guess - value))
    return (0, left, above, (left + above) // 2)[method]
