#!/usr/bin/env python3
"""Draws the pictures of this example: the top and the side of the module, and the software flow.

The module does not exist; its outline is drawn to scale. Writes drawings/*.png beside itself.
"""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

from sketch import BOARD, DARK, DIMENSION, INK, METAL, PAPER, Picture, extension, flow, save_all

MILLIMETRE = 22.0
WIDTH, HEIGHT, DEPTH = 30 * MILLIMETRE, 24 * MILLIMETRE, 8.5 * MILLIMETRE
HOLE_TO_EDGE, HOLE_RADIUS = 3 * MILLIMETRE, 1.6 * MILLIMETRE


def top():
    picture = Picture(1390, 820)
    left, upper = 340.0, 150.0
    right, lower = left + WIDTH, upper + HEIGHT
    picture.box(left, upper, right, lower, 30, BOARD, INK, 4)
    for x in (left + HOLE_TO_EDGE, right - HOLE_TO_EDGE):
        for y in (upper + HOLE_TO_EDGE, lower - HOLE_TO_EDGE):
            picture.circle(x, y, HOLE_RADIUS + 8, METAL, INK, 2.4)
            picture.circle(x, y, HOLE_RADIUS, PAPER, INK, 3)
    middle = (left + right) / 2
    accelerometer(picture, middle - 90, (upper + lower) / 2 - 70)
    picture.box(middle + 40, upper + 150, middle + 200, upper + 310, 8, DARK, INK, 3)
    connector(picture, middle, lower)
    picture.disc(left + 110, lower - 190, 14, DIMENSION)
    extension(picture, ((left, upper - 10), (left, 72)), ((right, upper - 10), (right, 72)),
              ((left - 10, upper), (230, upper)), ((left - 10, lower), (230, lower)))
    picture.dimension((left, 86), (right, 86), '30.0 mm')
    picture.dimension((244, upper), (244, lower), '24.0 mm', 'left')
    picture.leader((middle - 90, upper + 200), 'Accelerometer', (right + 40, upper + 90), 1050)
    picture.leader((middle + 160, upper + 240), 'Controller', (right + 40, upper + 230), 1050)
    picture.leader((middle + 120, lower - 40), 'J1', (right + 40, lower - 120), 1050)
    picture.leader((right - HOLE_TO_EDGE, lower - HOLE_TO_EDGE), 'Hole, 4 x',
                   (right + 40, lower - 20), 1050)
    return picture


def accelerometer(picture, x, y):
    """With its two axes in the plane of the board."""
    picture.box(x - 60, y - 60, x + 60, y + 60, 6, METAL, INK, 3)
    for dx, dy, angle, name in ((1, 0, 0, 'x'), (0, -1, -90, 'y')):
        picture.line([(x, y), (x + 44 * dx, y + 44 * dy)], DIMENSION, 3)
        picture.arrow_head(x + 52 * dx, y + 52 * dy, angle, DIMENSION, 18)
        picture.text(x + 74 * dx - 5, y + 76 * dy + (8 if dx else 0), name, 24, DIMENSION)


def connector(picture, x, lower):
    picture.box(x - 150, lower - 84, x + 150, lower + 14, 6, METAL, INK, 3)
    for pin in range(8):
        at = x - 119 + pin * 34
        picture.line([(at, lower - 104), (at, lower - 84)], INK, 4)
        picture.line([(at, lower - 40), (at, lower + 14)], DARK, 5)


def side():
    picture = Picture(880, 820)
    left, upper = 370.0, 150.0
    lower = upper + HEIGHT
    board = left + 2 * MILLIMETRE
    face = board + 1.6 * MILLIMETRE
    picture.box(left, upper + 40, board, lower - 40, 3, METAL, INK, 3)
    picture.box(board, upper, face, lower, 3, BOARD, INK, 4)
    picture.box(face, upper + 150, face + 1.4 * MILLIMETRE, upper + 310, 4, DARK, INK, 3)
    picture.box(face, lower - 98, left + DEPTH, lower - 10, 4, METAL, INK, 3)
    extension(picture, ((left, upper + 30), (left, 72)),
              ((left + DEPTH, lower - 108), (left + DEPTH, 72)))
    picture.dimension((left, 86), (left + DEPTH, 86), '8.5 mm')
    picture.leader((left + DEPTH - 40, lower - 54), 'J1', (left + DEPTH + 40, lower - 120), 660)
    picture.leader((left + 22, upper + 90), 'Mounting plate', (left - 40, upper + 40), 300)
    return picture


STAGES = (('Sampling', '', '1024 x 3', '16 bit'),
          ('Spectrum', '', '64 x 3', 'bands'),
          ('Gate', 'network', 'if running', '64 x 3'),
          ('Bearing', 'network', 'four', 'scores'),
          ('Registers', 'and IRQ', 'I2C', 'or SPI'),
          ('Host', '', '', ''))


def software_flow():
    return flow(STAGES, 220, 190, 24)


if __name__ == '__main__':
    save_all(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, 'drawings'),
             {'top': top, 'side': side, 'software-flow': software_flow})
