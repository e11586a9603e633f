import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 240;
const HEIGHT = 180;

type Colour = readonly [red: number, green: number, blue: number];
type Paint = (x: number, y: number) => Colour;

const CARDBOARD: Colour = [201, 170, 120];
const SHADE: Colour = [172, 140, 94];
const ROT: Colour = [92, 66, 48];
const PAPER: Colour = [248, 246, 240];
const INK: Colour = [44, 48, 46];

/** What the fresh goods of the sample look like from above. */
const goods: Readonly<Record<string, Colour>> = {
  potato: [205, 172, 104],
  cabbage: [140, 178, 96],
  radish: [238, 238, 230],
  kiwifruit: [134, 120, 62],
  pomelo: [222, 200, 84],
  chestnut: [124, 74, 44],
  eggs: [226, 190, 156],
};

/** Two drawings in place of photographs, which the sample has none of: the open box with its bad part, and its label. */
export const spoiledPictures = (motif: string, badPercent: number): string[] =>
  [openBox(goods[motif] ?? CARDBOARD, badPercent), label].map((paint) => pngOf(paint).toString('base64'));

/** A box of round things in rows, some of which are brown at one side. */
function openBox(colour: Colour, badPercent: number): Paint {
  const across = 6;
  const size = 34;
  return (x, y) => {
    const [left, top] = [x - 18, y - 22];
    if (left < 0 || top < 0 || left >= across * size || top >= 4 * size) return (x + y) % 40 < 2 ? SHADE : CARDBOARD;
    const [column, row] = [Math.floor(left / size), Math.floor(top / size)];
    const [dx, dy] = [(left % size) - size / 2, (top % size) - size / 2];
    if (Math.hypot(dx, dy) > size / 2 - 2) return SHADE;
    const isBad = ((row * across + column) * 37) % 100 < badPercent;
    if (isBad && Math.hypot(dx - 4, dy + 2) < 11) return ROT;
    return Math.hypot(dx + 5, dy + 6) < 5 ? lighter(colour) : colour;
  };
}

/** The parcel's label, as far as one reads it on a small picture: lines and bars. */
const label: Paint = (x, y) => {
  if (x < 40 || x >= 200 || y < 20 || y >= 160) return CARDBOARD;
  if (y > 40 && y < 80 && x > 56 && x < 184) return (x * 7) % 11 < 5 ? INK : PAPER;
  const line = Math.floor((y - 96) / 14);
  return line >= 0 && line < 4 && (y - 96) % 14 < 3 && x > 56 && x < 170 - line * 18 ? INK : PAPER;
};

const lighter = ([red, green, blue]: Colour): Colour => [
  Math.min(255, red + 24),
  Math.min(255, green + 24),
  Math.min(255, blue + 24),
];

/** A PNG of what is painted, eight bits for each colour. */
function pngOf(paint: Paint): Buffer {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows.set(paint(x, y), y * (1 + WIDTH * 3) + 1 + x * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
