#!/usr/bin/env python3
"""Draws the pictures of this example: three views of the board and the software flow.

Sketches after the published drawings: dimensions are true to scale, the place and size of parts
without a dimension are not. Writes drawings/*.png beside itself.
"""

import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

from sketch import (BOARD, DARK, DIMENSION, INK, LENS, METAL, PANEL, PAPER, Picture, extension,
                    flow, save_all)

INCH = 560.0
WIDTH, HEIGHT, DEPTH = 1.07 * INCH, 1.09 * INCH, 0.38 * INCH
HOLE_TO_EDGE, HOLE_RADIUS = 0.12 * INCH, 0.045 * INCH


def board(picture, left, top):
    picture.box(left, top, left + WIDTH, top + HEIGHT, 26, BOARD, INK, 4)


def hole(picture, x, y):
    picture.circle(x, y, HOLE_RADIUS + 9, METAL, INK, 2.4)
    picture.circle(x, y, HOLE_RADIUS, PAPER, INK, 3)


def front():
    picture = Picture(1290, 850)
    left, top = 240.0, 130.0
    right, bottom = left + WIDTH, top + HEIGHT
    board(picture, left, top)
    hole(picture, left + HOLE_TO_EDGE, top + HOLE_TO_EDGE)
    hole(picture, right - HOLE_TO_EDGE, bottom - HOLE_TO_EDGE)
    middle = (left + right) / 2
    flat_connector(picture, middle, top + 150)
    camera(picture, middle, top + 385)
    extension(picture, ((left, top - 10), (left, 62)), ((right, top - 10), (right, 62)),
              ((left - 10, top), (142, top)), ((left - 10, bottom), (142, bottom)))
    picture.dimension((left, 76), (right, 76), '1.07 in')
    picture.dimension((156, top), (156, bottom), '1.09 in', 'left')
    hole_distance(picture, right - HOLE_TO_EDGE, bottom - HOLE_TO_EDGE, right, bottom)
    picture.leader((middle + 150, top + 165), 'Flat connector', (right + 40, top + 110), 906)
    picture.leader((middle + 66, top + 396), 'Camera module', (right + 40, top + 330), 906)
    picture.leader((right - HOLE_TO_EDGE + 30, bottom - HOLE_TO_EDGE - 16), 'Mounting hole, 2 x',
                   (right + 40, bottom - 160), 906)
    return picture


def hole_distance(picture, x, y, right, bottom):
    """From the hole to both edges of its corner."""
    below, beside = bottom + 50, right + 50
    extension(picture,
              ((x, y + HOLE_RADIUS + 14), (x, below + 14)),
              ((right, bottom + 10), (right, below + 14)),
              ((x + HOLE_RADIUS + 14, y), (beside + 14, y)),
              ((right + 10, bottom), (beside + 14, bottom)))
    for tip, angle in (((x, below), 0), ((right, below), 180),
                       ((beside, y), 90), ((beside, bottom), 270)):
        along = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        picture.line([(tip[0] - 60 * along[0], tip[1] - 60 * along[1]), tip], DIMENSION, 2.4)
        picture.arrow_head(*tip, angle)
    picture.text(x - 74, bottom + 64, '0.12 in', 30, DIMENSION, 'right')
    picture.text(right + 74, (y + bottom) / 2 + 15, '0.12 in', 30, DIMENSION)


def flat_connector(picture, x, y):
    picture.box(x - 175, y - 34, x + 175, y + 34, 6, METAL, INK, 3)
    picture.box(x - 175, y + 8, x + 175, y + 34, 6, DARK, INK, 3)
    for pin in range(31):
        at = x - 150 + pin * 10
        picture.line([(at, y - 46), (at, y - 34)], INK, 2)


def camera(picture, x, y):
    picture.box(x - 105, y - 105, x + 105, y + 105, 12, METAL, INK, 3)
    picture.circle(x, y, 82, DARK, INK, 3)
    picture.circle(x, y, 52, LENS, PAPER, 3)
    picture.circle(x, y, 22, DARK, PAPER, 2)


def side():
    picture = Picture(760, 850)
    left, top = 240.0, 130.0
    bottom = top + HEIGHT
    back, thickness = left + 0.13 * INCH, 0.063 * INCH
    picture.box(back, top, back + thickness, bottom, 3, BOARD, INK, 4)
    face = back + thickness
    picture.box(left, bottom - 120, back, bottom - 10, 4, METAL, INK, 3)
    picture.box(face, top + 116, face + 34, top + 184, 4, METAL, INK, 3)
    picture.box(face, top + 280, left + DEPTH - 40, top + 490, 6, METAL, INK, 3)
    picture.box(left + DEPTH - 40, top + 303, left + DEPTH, top + 467, 6, DARK, INK, 3)
    extension(picture, ((left, bottom - 130), (left, 62)),
              ((left + DEPTH, top + 293), (left + DEPTH, 62)))
    picture.dimension((left, 76), (left + DEPTH, 76), '0.38 in')
    picture.leader((left + DEPTH - 70, top + 400), 'Camera', (left + DEPTH + 40, top + 360), 530)
    picture.text(left - 24, bottom + 50, 'Back', 28, INK, 'middle')
    picture.text(left + DEPTH + 24, bottom + 50, 'Front', 28, INK, 'middle')
    return picture


def back():
    picture = Picture(1260, 800)
    left, top = 330.0, 80.0
    right, bottom = left + WIDTH, top + HEIGHT
    board(picture, left, top)
    holes = (right - HOLE_TO_EDGE, top + HOLE_TO_EDGE), (left + HOLE_TO_EDGE, bottom - HOLE_TO_EDGE)
    for x, y in holes:
        hole(picture, x, y)
    usb_connector(picture, left, top + 250)
    debug_contacts(picture, right - 170, top + 180)
    button(picture, left + 300, top + 420)
    qwiic_connector(picture, (left + right) / 2 + 20, bottom)
    x, y = holes[0]
    tip = x + HOLE_RADIUS * 0.72, y - HOLE_RADIUS * 0.72
    picture.line([tip, (right + 60, y - 60), (right + 96, y - 60)], DIMENSION, 2.4)
    picture.arrow_head(*tip, 156)
    picture.text(right + 110, y - 45, '0.090 in', 30, DIMENSION)
    picture.leader((left + 30, top + 262), 'DIAG USB', (left - 40, top + 210), 250)
    picture.leader((right - 126, top + 218), 'JTAG', (right + 40, top + 160), 990)
    picture.leader((left + 300, top + 420), 'RST', (right + 40, top + 390), 990)
    picture.leader(((left + right) / 2 + 80, bottom - 76), 'QWIIC', (right + 40, bottom - 90), 990)
    return picture


def usb_connector(picture, left, y):
    picture.box(left - 16, y - 68, left + 110, y + 68, 8, METAL, INK, 3)
    picture.box(left - 16, y - 40, left + 40, y - 28, 3, DARK, None)
    picture.box(left - 16, y + 28, left + 40, y + 40, 3, DARK, None)


def debug_contacts(picture, left, top):
    for row in range(5):
        for column in range(2):
            x, y = left + column * 44, top + row * 38
            picture.circle(x, y, 11, METAL, INK, 2.4)


def button(picture, x, y):
    picture.box(x - 46, y - 36, x + 46, y + 36, 8, METAL, INK, 3)
    picture.circle(x, y, 22, PANEL, INK, 3)


def qwiic_connector(picture, x, bottom):
    picture.box(x - 92, bottom - 104, x + 92, bottom + 12, 6, METAL, INK, 3)
    for pin in range(4):
        at = x - 45 + pin * 30
        picture.line([(at, bottom - 118), (at, bottom - 104)], INK, 4)
        picture.line([(at, bottom - 56), (at, bottom + 12)], DARK, 5)


STAGES = (('Camera', '', 'raw grayscale', '320 x 320'),
          ('Bilinear', 'interpolation', 'grayscale', '96 x 96'),
          ('MobileNetV1', '', 'probability', 'of a person'),
          ('Single', 'output', 'over', 'Qwiic'),
          ('Application', 'processor', '', ''))


def software_flow():
    return flow(STAGES, 272, 226, 22)


if __name__ == '__main__':
    save_all(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, 'drawings'),
             {'front': front, 'side': side, 'back': back, 'software-flow': software_flow})
