"""Lines, shapes and letters for the pictures of the examples, written as PNG without any library.

Everything is a stroke or a filled shape, smoothed by its distance from the pixel; the letters are
strokes too, so no font is needed.
"""

import collections
import math
import os
import struct
import zlib

PAPER = (255, 255, 255)
INK = (28, 36, 48)
DIMENSION = (42, 98, 168)
BOARD = (226, 236, 229)
METAL = (228, 231, 236)
DARK = (74, 82, 96)
LENS = (38, 44, 56)
PANEL = (240, 244, 250)

# Letters on a grid: baseline 0, x-height 5, capitals 7. M and L as in SVG; A is an elliptic arc,
# `A cx cy rx ry from to` in degrees, joined to the stroke before it.
LETTERS = {
    'A': 'M0 0L2.6 7L5.2 0M.9 2.3L4.3 2.3',
    'B': 'M0 0L0 7L2.4 7A2.4 5.35 1.75 1.65 90 -90L0 3.7M2.4 3.7A2.5 1.85 2 1.85 90 -90L0 0',
    'C': 'A2.8 3.5 2.8 3.5 48 312', 'D': 'M0 0L0 7L1.7 7A1.7 3.5 3.2 3.5 90 -90L0 0',
    'E': 'M4 7L0 7L0 0L4 0M0 3.7L3.4 3.7', 'F': 'M4 7L0 7L0 0M0 3.7L3.4 3.7',
    'G': 'A2.8 3.5 2.8 3.5 48 360L3.2 3.5', 'H': 'M0 0L0 7M5 0L5 7M0 3.7L5 3.7',
    'I': 'M.5 0L.5 7', 'J': 'M3.2 7L3.2 1.8A1.6 1.8 1.6 1.8 0 -170',
    'K': 'M0 0L0 7M4.4 7L0 2.5M1.6 4.1L4.7 0', 'L': 'M0 7L0 0L3.8 0',
    'M': 'M0 0L0 7L3 1.6L6 7L6 0', 'N': 'M0 0L0 7L5 0L5 7', 'O': 'A2.8 3.5 2.8 3.5 0 360',
    'P': 'M0 0L0 7L2.5 7A2.5 5.1 1.9 1.9 90 -90L0 3.2',
    'Q': 'A2.8 3.5 2.8 3.5 0 360M3.4 1.7L5.6 -.7',
    'R': 'M0 0L0 7L2.5 7A2.5 5.1 1.9 1.9 90 -90L0 3.2M2.3 3.2L4.6 0',
    'S': 'A2.2 5.25 1.95 1.75 35 270A2.2 1.75 2.1 1.75 90 -150', 'T': 'M0 7L5 7M2.5 7L2.5 0',
    'U': 'M0 7L0 2.4A2.4 2.4 2.4 2.4 180 360L4.8 7', 'V': 'M0 7L2.6 0L5.2 7',
    'W': 'M0 7L1.8 0L3.6 6.2L5.4 0L7.2 7', 'X': 'M0 0L4.8 7M0 7L4.8 0',
    'Y': 'M0 7L2.4 3.4L4.8 7M2.4 3.4L2.4 0', 'Z': 'M0 7L4.6 7L0 0L4.6 0',
    'a': 'A1.9 2.5 1.9 2.5 0 360M3.8 5L3.8 0', 'b': 'M0 7L0 0M3.8 2.5A1.9 2.5 1.9 2.5 0 360',
    'c': 'A1.9 2.5 1.9 2.5 48 312', 'd': 'A1.9 2.5 1.9 2.5 0 360M3.8 7L3.8 0',
    'e': 'M0 2.6L3.8 2.6A1.9 2.5 1.9 2.5 3 312',
    'f': 'A2.1 5.7 1.3 1.3 75 180L.8 0M0 4.8L2.2 4.8',
    'g': 'A1.9 2.5 1.9 2.5 0 360M3.8 5L3.8 -.3A1.9 -.3 1.9 1.7 0 -150',
    'h': 'M0 7L0 0M0 3.2A1.7 3.2 1.7 1.8 180 0L3.4 0', 'i': 'M.2 5L.2 0M.2 6.8L.2 7',
    'j': 'M1.2 5L1.2 -.8A0 -.8 1.2 1.2 0 -80M1.2 6.8L1.2 7',
    'k': 'M0 7L0 0M3.2 5L0 1.8M1.2 3L3.4 0', 'l': 'M.2 7L.2 0',
    'm': 'M0 5L0 0M0 3.4A1.45 3.4 1.45 1.6 180 0L2.9 0M2.9 3.4A4.35 3.4 1.45 1.6 180 0L5.8 0',
    'n': 'M0 5L0 0M0 3.2A1.7 3.2 1.7 1.8 180 0L3.4 0', 'o': 'A1.9 2.5 1.9 2.5 0 360',
    'p': 'M0 5L0 -2M3.8 2.5A1.9 2.5 1.9 2.5 0 360', 'q': 'A1.9 2.5 1.9 2.5 0 360M3.8 5L3.8 -2',
    'r': 'M0 5L0 0M0 3A1.7 3 1.7 2 180 65',
    's': 'A1.6 3.75 1.4 1.25 30 270A1.6 1.25 1.5 1.25 90 -150',
    't': 'M.9 6.6L.9 1.2A2.1 1.2 1.2 1.2 180 285M0 5L2.2 5',
    'u': 'M0 5L0 1.8A1.7 1.8 1.7 1.8 180 360M3.4 5L3.4 0', 'v': 'M0 5L1.8 0L3.6 5',
    'w': 'M0 5L1.4 0L2.8 4.6L4.2 0L5.6 5', 'x': 'M0 0L3.4 5M0 5L3.4 0',
    'y': 'M0 5L1.8 0M3.6 5L1.1 -2', 'z': 'M0 5L3.2 5L0 0L3.2 0', '0': 'A2.2 3.5 2.2 3.5 0 360',
    '1': 'M.2 5.7L1.9 7L1.9 0', '2': 'A2.1 5 2 2 165 -38L0 0L4.3 0',
    '3': 'A2 5.3 1.8 1.7 150 -90A2 1.8 2.1 1.8 90 -155', '4': 'M3.3 0L3.3 7L0 2L4.6 2',
    '5': 'M3.9 7L.7 7L.4 3.7A2 2.2 2.2 2.2 138 -150',
    '6': 'M3.5 7L.5 3.4A2.2 2.2 2.2 2.2 145 505', '7': 'M0 7L4.3 7L1.4 0',
    '8': 'A2.1 5.3 1.7 1.7 -90 270A2.1 1.8 2.1 1.8 90 450',
    '9': 'M.9 0L3.9 3.6A2.2 4.8 2.2 2.2 -35 325', '.': 'M.1 0L.1 .1', ',': 'M.3 .2L-.1 -1.2',
    '-': 'M0 2.6L2.4 2.6', ' ': '',
}
SPACING = 1.7
SPACE_WIDTH = 2.2


def arc(cx, cy, rx, ry, begin, end):
    steps = max(6, int(abs(end - begin) / 7.5))
    angles = [math.radians(begin + (end - begin) * i / steps) for i in range(steps + 1)]
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in angles]


def strokes_of(letter):
    """The letter as polylines."""
    strokes, path = [], LETTERS[letter]
    for command, rest in commands_of(path):
        numbers = [float(number) for number in rest.split()]
        if command == 'A':
            if not strokes:
                strokes.append([])
            strokes[-1] += arc(*numbers)
        elif command == 'M':
            strokes.append([tuple(numbers)])
        else:
            strokes[-1].append(tuple(numbers))
    return strokes


def commands_of(path):
    """Pairs of a command letter and its arguments."""
    marks = [i for i, sign in enumerate(path) if sign in 'MLA'] + [len(path)]
    return [(path[begin], path[begin + 1:end]) for begin, end in zip(marks, marks[1:])]


class Picture:
    """A white sheet in pixels; y grows downwards."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self.pixels = bytearray(bytes(PAPER) * (width * height))

    def blend(self, x, y, colour, share):
        if share <= 0 or not (0 <= x < self.width and 0 <= y < self.height):
            return
        at = 3 * (y * self.width + x)
        for channel in range(3):
            old = self.pixels[at + channel]
            self.pixels[at + channel] = int(old + (colour[channel] - old) * min(share, 1) + 0.5)

    def paint(self, box, colour, distance):
        """Fills where distance(x, y) < 0; one pixel of transition."""
        left, top, right, bottom = box
        for y in range(math.floor(top) - 1, math.ceil(bottom) + 2):
            for x in range(math.floor(left) - 1, math.ceil(right) + 2):
                self.blend(x, y, colour, 0.5 - distance(x + 0.5, y + 0.5))

    def line(self, points, colour=INK, width=3.0):
        """A polyline with round ends; overlaps of its segments are not painted twice."""
        shares = {}
        for (x1, y1), (x2, y2) in zip(points, points[1:]):
            dx, dy = x2 - x1, y2 - y1
            length = dx * dx + dy * dy
            reach = width / 2 + 1
            for y in range(math.floor(min(y1, y2) - reach), math.ceil(max(y1, y2) + reach) + 1):
                for x in range(math.floor(min(x1, x2) - reach), math.ceil(max(x1, x2) + reach) + 1):
                    px, py = x + 0.5 - x1, y + 0.5 - y1
                    t = min(1, max(0, (px * dx + py * dy) / length)) if length else 0
                    share = 0.5 + width / 2 - math.hypot(px - t * dx, py - t * dy)
                    if share > shares.get((x, y), 0):
                        shares[x, y] = share
        for (x, y), share in shares.items():
            self.blend(x, y, colour, share)

    def disc(self, x, y, radius, fill):
        self.paint((x - radius, y - radius, x + radius, y + radius), fill,
                   lambda px, py: math.hypot(px - x, py - y) - radius)

    def circle(self, x, y, radius, fill=None, outline=INK, width=3.0):
        if fill:
            self.disc(x, y, radius, fill)
        self.line(arc(x, y, radius, radius, 0, 360), outline, width)

    def box(self, left, top, right, bottom, radius=0.0, fill=None, outline=INK, width=3.0):
        cx, cy = (left + right) / 2, (top + bottom) / 2
        hx, hy = (right - left) / 2 - radius, (bottom - top) / 2 - radius

        def distance(x, y):
            qx, qy = abs(x - cx) - hx, abs(y - cy) - hy
            return math.hypot(max(qx, 0), max(qy, 0)) + min(max(qx, qy), 0) - radius

        if fill:
            self.paint((left, top, right, bottom), fill, distance)
        if outline:
            corners = [(right - radius, top + radius, -90), (right - radius, bottom - radius, 0),
                       (left + radius, bottom - radius, 90), (left + radius, top + radius, 180)]
            points = [(x + radius * math.cos(math.radians(a + i * 10)),
                       y + radius * math.sin(math.radians(a + i * 10)))
                      for x, y, a in corners for i in range(10)]
            self.line(points + points[:1], outline, width)

    def text(self, x, y, words, size=30, colour=INK, align='left'):
        """Baseline at y; size is the height of capitals."""
        unit = size / 7
        x -= {'left': 0, 'middle': 0.5, 'right': 1}[align] * text_width(words, size)
        for letter in words:
            strokes = strokes_of(letter)
            for stroke in strokes:
                self.line([(x + px * unit, y - py * unit) for px, py in stroke], colour, size / 8.5)
            x += (letter_width(letter) + SPACING) * unit

    def arrow_head(self, x, y, angle, colour=DIMENSION, length=24):
        """A slim filled triangle with its tip at (x, y)."""
        along = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        slope = math.tan(math.radians(14))

        def distance(px, py):
            behind = (x - px) * along[0] + (y - py) * along[1]
            beside = abs((px - x) * along[1] - (py - y) * along[0])
            return max(beside - behind * slope, behind - length)

        self.paint((x - length, y - length, x + length, y + length), colour, distance)

    def dimension(self, begin, end, label, place='above', gap=14):
        """A dimension line with an arrow at both ends and its label beside it."""
        (x1, y1), (x2, y2) = begin, end
        self.line([begin, end], DIMENSION, 2.4)
        angle = math.degrees(math.atan2(y2 - y1, x2 - x1))
        self.arrow_head(x1, y1, angle + 180)
        self.arrow_head(x2, y2, angle)
        cx, cy = (x1 + x2) / 2, (y1 + y2) / 2
        x, y, align = {'above': (cx, cy - gap, 'middle'), 'left': (cx - gap, cy + 15, 'right'),
                       'right': (cx + gap, cy + 15, 'left')}[place]
        self.text(x, y, label, 30, DIMENSION, align)

    def leader(self, at, label, elbow, end_x):
        """A line from a dot on the part to its name at the side."""
        self.line([at, elbow, (end_x, elbow[1])], INK, 2.2)
        self.disc(*at, 6, INK)
        right = end_x > at[0]
        self.text(end_x + (14 if right else -14), elbow[1] + 14, label, 28, INK,
                  'left' if right else 'right')

    def halved(self):
        """Every pixel the mean of four: the sheet prints the pictures at about 180 dots an inch."""
        picture = Picture(self.width // 2, self.height // 2)
        upper, lower = (memoryview(self.pixels)[start:] for start in (0, 3 * self.width))
        for y in range(picture.height):
            for x in range(picture.width):
                at, to = 6 * (y * self.width + x), 3 * (y * picture.width + x)
                for channel in range(at, at + 3):
                    four = (upper[channel] + upper[channel + 3] +
                            lower[channel] + lower[channel + 3])
                    picture.pixels[to + channel - at] = (four + 2) // 4
        return picture

    def colours(self):
        return [bytes(self.pixels[at:at + 3]) for at in range(0, len(self.pixels), 3)]

    def save(self, path):
        picture = self.halved()
        palette, places = indexed(picture.colours())
        raw = b''.join(b'\0' + bytes(places[at:at + picture.width])
                       for at in range(0, len(places), picture.width))
        header = struct.pack('>IIBBBBB', picture.width, picture.height, 8, 3, 0, 0, 0)
        with open(path, 'wb') as file:
            file.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) +
                       chunk(b'PLTE', b''.join(palette)) +
                       chunk(b'IDAT', zlib.compress(raw, 9)) + chunk(b'IEND', b''))


def indexed(colours):
    """The 256 most frequent colours, and for every pixel the place of the nearest of them."""
    counts = collections.Counter(colours)
    palette = sorted(sorted(counts, key=lambda colour: (-counts[colour], colour))[:256])
    place = {colour: min(range(len(palette)), key=lambda at: distance(palette[at], colour))
             for colour in counts}
    return palette, [place[colour] for colour in colours]


def distance(one, other):
    return sum((a - b) ** 2 for a, b in zip(one, other))


def chunk(name, content):
    return (struct.pack('>I', len(content)) + name + content +
            struct.pack('>I', zlib.crc32(name + content)))


def letter_width(letter):
    if letter == ' ':
        return SPACE_WIDTH
    across = [x for stroke in strokes_of(letter) for x, _ in stroke]
    return min(across) + max(across)


def text_width(words, size):
    return (sum(letter_width(letter) + SPACING for letter in words) - SPACING) * size / 7


def extension(picture, *ends):
    """Thin lines that carry a dimension out of the drawing."""
    for begin, end in ends:
        picture.line([begin, end], DIMENSION, 1.5)


def flow(stages, width, gap, size):
    """Boxes in a row; of `(name, second line, above, below)` the last two label the arrow behind.
    The last box stands outside the sensor."""
    picture = Picture(2340, 320)
    upper, lower = 40, 210
    for index, (name, second, above, below) in enumerate(stages):
        left = 36 + index * (width + gap)
        outside = index == len(stages) - 1
        picture.box(left, upper, left + width, lower, 18, PAPER if outside else PANEL, INK, 3.5)
        middle = (upper + lower) / 2
        lines = [name, second] if second else [name]
        for row, words in enumerate(lines):
            offset = 14 if len(lines) == 1 else -8 + row * 48
            picture.text(left + width / 2, middle + offset, words, 30, INK, 'middle')
        if above:
            begin, end = left + width + 14, left + width + gap - 14
            picture.line([(begin, middle), (end, middle)], DIMENSION, 4)
            picture.arrow_head(end, middle, 0, DIMENSION, 30)
            picture.text((begin + end) / 2, middle - 26, above, size, DIMENSION, 'middle')
            picture.text((begin + end) / 2, middle + 26 + size, below, size, DIMENSION, 'middle')
    inside = 36 + (len(stages) - 1) * (width + gap) - gap
    picture.line([(36, lower + 26), (36, lower + 42), (inside, lower + 42),
                  (inside, lower + 26)], INK, 2.4)
    picture.text((36 + inside) / 2, lower + 84, 'inside the sensor', 26, INK, 'middle')
    return picture


def save_all(folder, pictures):
    os.makedirs(folder, exist_ok=True)
    for name, draw in pictures.items():
        draw().save(os.path.join(folder, name + '.png'))
