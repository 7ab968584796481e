"""numpy reads the count plane. Reported as skipped where there is no numpy."""

import sys
import unittest

from support import CommandTest, read_npy

try:
    import numpy
except ImportError:
    print("skipped: no numpy for", sys.executable)
    sys.exit(77)


class Numpy(CommandTest):
    def test_load(self):
        for size, shape in (("64x40", (40, 64)), ("1x1", (1, 1)), ("1x257", (257, 1))):
            self.render(f"--size={size}", "--iterations=100", "-o", "a.npy")
            plane = numpy.load(self.folder / "a.npy", allow_pickle=False)
            self.assertEqual(plane.dtype, numpy.dtype(numpy.int64))
            self.assertEqual(plane.shape, shape)
            self.assertTrue(plane.flags.c_contiguous)
            self.assertEqual(plane.ravel().tolist(), read_npy(self.folder / "a.npy")[1].tolist())

    def test_map(self):
        self.render("--size=64x40", "--iterations=100", "-o", "a.npy")
        plane = numpy.load(self.folder / "a.npy", mmap_mode="r")
        self.assertGreater(int((plane == -1).sum()), 0)
        self.assertEqual(int(plane.max()), max(read_npy(self.folder / "a.npy")[1]))


if __name__ == "__main__":
    unittest.main()
