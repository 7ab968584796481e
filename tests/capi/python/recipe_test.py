"""mandelbrot() called as the IPython Cookbook's recipe 5.4 does, against a plain scalar loop.

usage: recipe_test.py libhadal.so librecipe_reference.so
"""

import ctypes
import os
import sys
import threading
import unittest

import numpy as np
from numpy.ctypeslib import ndpointer

HADAL, REFERENCE = sys.argv[1:3]
UNTOUCHED = -12345

# The recipe's way to load the library and describe the function.
lib = ctypes.CDLL(HADAL)
mandelbrot = lib.mandelbrot
mandelbrot.restype = None
mandelbrot.argtypes = [ctypes.c_int, ctypes.c_int, ndpointer(ctypes.c_int)]

error_text = lib.hadal_error_text
error_text.restype = ctypes.c_char_p

reference_rows = ctypes.CDLL(REFERENCE).recipe_reference
reference_rows.restype = None
reference_rows.argtypes = [ctypes.c_int] * 4 + [ndpointer(ctypes.c_int)]

# The plain loop takes 30 s for the last pair of these, so there it computes every eighth row.
SIZES = (1, 7, 400, 1000)
ITERATIONS = (0, 1, 2, 100, 1000, 20000)
EVERY_ROW_UP_TO = 4_000_000_000  # iterations


def reference(size, iterations, step=1):
    """Rows 0, step, 2 step, ... of the grid, on two threads; the other rows are UNTOUCHED."""
    col = np.full((size, size), UNTOUCHED, np.int32)
    halves = [
        threading.Thread(target=reference_rows, args=(size, iterations, first, 2 * step, col))
        for first in (0, step)
    ]
    for half in halves:
        half.start()
    for half in halves:
        half.join()
    return col[::step]


class RecipeTest(unittest.TestCase):
    def test_the_recipe_as_it_stands(self):
        size = 400
        iterations = 100
        col = np.empty((size, size), np.int32)
        mandelbrot(size, iterations, col)
        np.testing.assert_array_equal(col, reference(size, iterations))
        self.assertEqual(col.max(), iterations - 1)
        self.assertGreater(len(np.unique(col)), 50)

    def test_all_sizes_and_iterations(self):
        for size in SIZES:
            for iterations in ITERATIONS:
                with self.subTest(size=size, iterations=iterations):
                    step = 1 if size * size * iterations <= EVERY_ROW_UP_TO else 8
                    col = np.full((size, size), UNTOUCHED, np.int32)
                    mandelbrot(size, iterations, col)
                    np.testing.assert_array_equal(col[::step], reference(size, iterations, step))
                    if iterations > 0:
                        self.assertFalse((col == UNTOUCHED).any())
                        self.assertEqual(error_text(), b"")

    def test_nothing_to_do_leaves_memory_alone(self):
        col = np.full((5, 5), UNTOUCHED, np.int32)
        for size, iterations in ((0, 10), (-1, 10), (5, 0), (5, -1), (-(2**31), 5), (0, 0)):
            mandelbrot(size, iterations, col)
            self.assertTrue((col == UNTOUCHED).all(), (size, iterations))
            self.assertNotEqual(error_text(), b"")

    def test_null(self):
        anything = ctypes.CDLL(HADAL).mandelbrot
        anything.restype = None
        anything.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_void_p]
        anything(400, 100, None)
        self.assertIn(b"col", error_text())

    def test_two_threads_at_once(self):
        jobs = ((300, 500), (201, 1000))
        expected = [reference(*job) for job in jobs]
        wrong = []

        def work(which):
            size, iterations = jobs[which]
            for _ in range(20):
                col = np.empty((size, size), np.int32)
                mandelbrot(size, iterations, col)
                if not np.array_equal(col, expected[which]):
                    wrong.append(which)

        threads = [threading.Thread(target=work, args=(which,)) for which in (0, 1)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])

    def test_every_instruction_set(self):
        name = lib.hadal_instruction_set_name
        name.restype = ctypes.c_char_p
        expected = reference(400, 1000)
        before = os.environ.get("HADAL_ISA")
        try:
            for i in range(lib.hadal_instruction_set_count()):
                os.environ["HADAL_ISA"] = name(i).decode()
                col = np.empty((400, 400), np.int32)
                mandelbrot(400, 1000, col)
                np.testing.assert_array_equal(col, expected, os.environ["HADAL_ISA"])
        finally:
            os.environ.pop("HADAL_ISA", None)
            if before is not None:
                os.environ["HADAL_ISA"] = before


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
