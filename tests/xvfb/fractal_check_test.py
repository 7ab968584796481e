"""Shows that fractal_check tells the set from pictures that are not."""

import math
import unittest

import fractal_check
from framebuffer import Picture

WIDTH, HEIGHT, PITCH = 400, 250, 0.01
INSIDE = 0x101020


def point(x, y):
    return complex((x - 250) * PITCH, (125 - y) * PITCH)


def picture(colour_of):
    return Picture(WIDTH, HEIGHT, [colour_of(x, y) for y in range(HEIGHT) for x in range(WIDTH)])


def gradient(x, y):
    return (x * 255 // WIDTH) << 16 | (y * 255 // HEIGHT) << 8 | 0x40


def smooth(count):
    return sum(int(128 + 127 * math.sin(count / 3 + k)) << (8 * k) for k in range(3))


def coloured(c, outside):
    count = fractal_check.continuous_count(c)
    return INSIDE if count is None else outside(count)


class FractalCheck(unittest.TestCase):
    def rejects(self, colour_of, reason):
        self.assertIn(reason, fractal_check.complaint(picture(colour_of)) or "nothing")

    def test_takes_the_set(self):
        self.assertIsNone(
            fractal_check.complaint(picture(lambda x, y: coloured(point(x, y), smooth)))
        )

    def test_rejects_a_blank_window(self):
        self.rejects(lambda x, y: 0xEFEFEF, "shape")

    def test_rejects_a_gradient(self):
        self.rejects(gradient, "no large area")

    def test_rejects_a_disc_on_a_gradient(self):
        self.rejects(
            lambda x, y: INSIDE if math.hypot(x - 200, y - 125) < 90 else gradient(x, y), "shape"
        )

    def test_rejects_the_main_body_without_bulbs(self):
        def cardioid(x, y):
            inside = abs(1 - (1 - 4 * point(x, y)) ** 0.5) < 1
            return INSIDE if inside else gradient(x, y)

        self.rejects(cardioid, "shape")

    def test_rejects_the_set_upright(self):
        self.rejects(lambda x, y: coloured(point(300 - y, x - 75), smooth), "shape")

    def test_rejects_the_set_without_surroundings(self):
        self.rejects(lambda x, y: coloured(point(x, y), lambda count: 0xFFFFFF), "colours")

    def test_rejects_the_set_on_a_gradient(self):
        self.rejects(
            lambda x, y: coloured(point(x, y), lambda count: gradient(x, y)), "level lines"
        )


if __name__ == "__main__":
    unittest.main()
