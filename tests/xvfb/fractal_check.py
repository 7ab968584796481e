"""Whether a screenshot shows the Mandelbrot set, judged without knowing size, place or palette.

The interior is a large area of one colour. Its area and centre of mass give scale and position,
because those of the set are known; then the pixels around can be compared with a plain loop:
inside and outside must be where they should, and outside, points that escape equally fast must have
the same colour.
"""

import collections
import math

AREA = 1.5066  # of the Mandelbrot set
CENTRE_OF_MASS = -0.2868  # on the real axis

LEAST_AGREEMENT = 0.95  # intersection over union of the two interiors
LEAST_COLOURS = 100  # around the set
MOST_SCATTER = 0.2  # of the colours along a level line, as a share of their variance everywhere
SMALLEST_PART = 150  # pixels; smaller areas of the interior's colour are text and lines


def continuous_count(c, limit=300):
    """How fast c escapes, without steps; None if it does not."""
    z = 0
    for n in range(limit):
        if abs(z) > 100:
            return n - math.log2(math.log(abs(z)))
        z = z * z + c
    return None


def areas_of(picture, colour):
    """The pixels (as indices) of this colour that lie in connected areas of some size."""
    width, pixels = picture.width, picture.pixels
    left = {i for i, pixel in enumerate(pixels) if pixel == colour}
    kept = set()
    while left:
        start = left.pop()
        area, todo = [start], [start]
        while todo:
            i = todo.pop()
            neighbours = [i - width, i + width]
            if i % width > 0:
                neighbours.append(i - 1)
            if i % width < width - 1:
                neighbours.append(i + 1)
            for neighbour in neighbours:
                if neighbour in left:
                    left.remove(neighbour)
                    area.append(neighbour)
                    todo.append(neighbour)
        if len(area) >= SMALLEST_PART:
            kept.update(area)
    return kept


def fitted(picture, interior):
    """Pitch of the pixels in the plane, and the pixel where 0 lies, if `interior` is the set."""
    pitch = (AREA / len(interior)) ** 0.5
    x = sum(i % picture.width for i in interior) / len(interior)
    y = sum(i // picture.width for i in interior) / len(interior)
    return pitch, x - CENTRE_OF_MASS / pitch, y


def surroundings(picture, interior, step):
    """Every step-th pixel of the rectangle about the interior, with a margin of an eighth."""
    xs = [i % picture.width for i in interior]
    ys = [i // picture.width for i in interior]
    margin_x, margin_y = (max(xs) - min(xs)) // 8, (max(ys) - min(ys)) // 8
    for y in range(max(0, min(ys) - margin_y), min(picture.height, max(ys) + margin_y), step):
        for x in range(max(0, min(xs) - margin_x), min(picture.width, max(xs) + margin_x), step):
            yield x, y


def compared(picture, interior):
    """For a grid of pixels around the interior: index, and what the plain loop gives there."""
    pitch, origin_x, origin_y = fitted(picture, interior)
    for x, y in surroundings(picture, interior, step=3):
        c = complex((x - origin_x) * pitch, (origin_y - y) * pitch)
        yield y * picture.width + x, continuous_count(c)


def agreement(interior, points):
    """How far `interior` is the Mandelbrot set: intersection over union, 0 to 1."""
    both = sum(1 for i, count in points if i in interior and count is None)
    either = sum(1 for i, count in points if i in interior or count is None)
    return both / either


def variance(colours):
    """Summed over the three channels."""
    total = 0
    for shift in (16, 8, 0):
        values = [colour >> shift & 255 for colour in colours]
        mean = sum(values) / len(values)
        total += sum((value - mean) ** 2 for value in values) / len(values)
    return total


def scatter(picture, points):
    """Variance of the colours along level lines of the count, as a share of that everywhere."""
    lines = collections.defaultdict(list)
    for i, count in points:
        if count is not None and count < 8:  # farther in, lines are finer than pixels
            lines[round(count * 16)].append(picture.pixels[i])
    everywhere = [colour for line in lines.values() for colour in line]
    along = sum(len(line) * variance(line) for line in lines.values())
    return along / len(everywhere) / variance(everywhere)


def complaint(picture):
    """None if the picture shows the set; else what it lacks."""
    best = "it has no large area of one colour"
    best_agreement = 0
    for colour, count in collections.Counter(picture.pixels).most_common(6):
        interior = areas_of(picture, colour) if count > len(picture.pixels) // 100 else ()
        if not interior:
            continue
        points = list(compared(picture, interior))
        share = agreement(interior, points)
        if share >= LEAST_AGREEMENT:
            return complaint_outside(picture, interior, points)
        if share >= best_agreement:
            best_agreement = share
            best = f"no area has the shape of the set: the best agrees by {share:.3f}"
    return best


def complaint_outside(picture, interior, points):
    around = surroundings(picture, interior, step=1)
    colours = len({picture.pixels[y * picture.width + x] for x, y in around})
    if colours < LEAST_COLOURS:
        return f"only {colours} colours around the set"
    share = scatter(picture, points)
    if share > MOST_SCATTER:
        return f"the colours around the set do not follow its level lines: scatter {share:.2f}"
    return None
