import { bowl, plate } from './dishes.ts';
import { kraft } from './materials.ts';
import { blob, chance, disc, ground, leaf, n, oval, path, poly, put, shadow, stroke, times, tones } from './shapes.ts';
import { carton, emblem, pouch, tin } from './vessels.ts';
const green = tones('#2b7352', '#1f5a41', '#6ea889');
const greenLid = tones('#24624a', '#184a36', '#4c8f6e');

/** Loose twisted leaves within an ellipse, all of one tone in one path. */
export function curls(
  seed: number,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  count: number,
  length: number,
): string {
  const pick = chance(seed);
  return times(count, () => {
    const [angle, far, turn] = [pick(0, 6.283), Math.sqrt(pick(0, 1)), pick(-0.7, 0.7)];
    const [dx, dy, bend] = [Math.cos(turn) * length, Math.sin(turn) * length * 0.7, pick(-4, 4)];
    const [x, y] = [cx + Math.cos(angle) * rx * far - dx / 2, cy + Math.sin(angle) * ry * far - dy / 2];
    return `M${n(x)} ${n(y)}q${n(dx / 2 - bend)} ${n(dy / 2 + bend)} ${n(dx)} ${n(dy)}`;
  });
}

/** A heap of made tea: a dark mound and leaves of three tones on it. */
export function heap(
  seed: number,
  cx: number,
  base: number,
  rx: number,
  colors: readonly [string, string, string],
  width = 4.2,
  length = 13,
): string {
  const h = rx * 0.5;
  return (
    path(
      `M${n(cx - rx)} ${n(base)}C${n(cx - rx * 0.6)} ${n(base - h * 0.5)} ${n(cx - rx * 0.4)} ${n(base - h)} ${n(cx)} ${n(base - h)}S${n(cx + rx * 0.6)} ${n(base - h * 0.5)} ${n(cx + rx)} ${n(base)}Q${n(cx)} ${n(base + rx * 0.22)} ${n(cx - rx)} ${n(base)}Z`,
      colors[1],
    ) +
    stroke(curls(seed, cx + rx * 0.08, base - h * 0.18, rx * 0.84, h * 0.42, 13, length), colors[1], width) +
    stroke(curls(seed + 7, cx, base - h * 0.28, rx * 0.72, h * 0.42, 13, length), colors[0], width) +
    stroke(curls(seed + 3, cx - rx * 0.14, base - h * 0.46, rx * 0.5, h * 0.32, 9, length), colors[2], width * 0.85)
  );
}

/** One bud and two leaves, as it is picked. */
export function sprig(
  x: number,
  y: number,
  turn: number,
  scale = 1,
  fresh = '#7fb069',
  deep = '#5b9150',
  vein = '#dbe8b8',
): string {
  return put(
    stroke('M0 0C4-12 5-24 4-36', deep, 3.4) +
      leaf(2, -14, 42, 24, -28, fresh, deep, vein) +
      leaf(3, -22, 38, 22, -146, fresh, deep, vein) +
      leaf(4, -32, 32, 13, -84, '#a9cc84', fresh),
    x,
    y,
    turn,
    scale,
  );
}

const made: readonly [string, string, string] = ['#4a6b3a', '#2f4a2b', '#7b9656'];

export function greenTea(): string {
  return (
    ground('#e1ebdd', '#f0f5ea', '#cfdcc6') +
    shadow(100, 194, 62) +
    tin(96, 62, 46, 124, green, greenLid, '#2b7352') +
    shadow(176, 204, 40) +
    heap(4, 172, 202, 40, made) +
    sprig(150, 216, 28, 0.86)
  );
}

export function greenTeaBag(): string {
  return (
    ground('#eaeeda', '#f6f7ea', '#d8dec1') +
    shadow(114, 198, 66) +
    pouch(108, 50, 54, 150, tones('#a9bf83', '#8aa365', '#cbdab0'), '#2b7352') +
    shadow(180, 208, 40) +
    heap(11, 176, 206, 38, made) +
    sprig(60, 214, -18, 0.74)
  );
}

export function redTea(): string {
  const red = tones('#9e3a2b', '#7d2a20', '#c26350');
  const soup = '#b4501f';
  return (
    ground('#f2e3d6', '#faf0e6', '#e3cbb8') +
    shadow(98, 190, 66) +
    carton(46, 76, 44, 112, 14, red) +
    poly('54 100, 82 100, 82 160, 54 160', '#f7f1e0', 3) +
    emblem(68, 138, 24, '#9e3a2b') +
    carton(88, 88, 44, 102, 14, tones('#8b3124', '#6b231a', '#b4543f')) +
    poly('96 110, 124 110, 124 164, 96 164', '#f7f1e0', 3) +
    emblem(110, 144, 24, '#8b3124') +
    shadow(178, 208, 46) +
    plate(176, 202, 46) +
    bowl(
      176,
      164,
      34,
      34,
      tones('#f1ece2', '#d6cfc2', '#ffffff'),
      soup,
      path('M148 166q10-5 26-6', 'none', 'stroke="#d98549" stroke-width="3" stroke-linecap="round"'),
    ) +
    stroke('M168 148c-7-9 6-14 0-24M184 146c-7-9 6-14 0-24', '#fff', 3, 'opacity=".7"')
  );
}

export function whiteTeaCake(): string {
  const flecks = (seed: number, count: number): string => curls(seed, 126, 112, 52, 52, count, 17);
  return (
    ground('#ebe8df', '#f7f5ee', '#d9d4c6') +
    shadow(124, 190, 74) +
    blob('52 132, 70 74, 118 40, 172 52, 206 104, 190 160, 160 190, 92 190', '#fdfcf7') +
    path('M190 160C206 130 206 104 172 52C214 84 214 140 160 190Z', '#ddd7c8') +
    disc(126, 114, 66, '#6f7a5c') +
    path('M176 71A66 66 0 0 1 78 159A78 78 0 0 0 176 71Z', '#57634a') +
    stroke(flecks(2, 26), '#8f9a76', 4.6) +
    stroke(flecks(9, 18), '#4c573f', 4) +
    stroke(flecks(21, 14), '#c9cdb2', 3.6) +
    blob('56 150, 86 158, 126 186, 168 182, 172 194, 92 200, 58 186', '#f3efe4') +
    path('M86 158C100 178 118 184 126 186L92 200Q70 190 56 150Z', '#e2dccd') +
    shadow(192, 206, 26) +
    blob('170 196, 184 182, 206 188, 214 204, 190 210', '#6f7a5c') +
    stroke(curls(5, 192, 197, 15, 8, 8, 11), '#a8b08c', 3.6)
  );
}

export function everydayTea(): string {
  return (
    ground('#efe6d5', '#f8f2e6', '#e0d2b8') +
    shadow(98, 198, 68) +
    poly('46 74, 148 74, 154 198, 40 198', kraft.base, 8) +
    poly('118 74, 148 74, 154 198, 112 198', kraft.shade, 6) +
    poly('42 54, 150 54, 152 82, 40 82', kraft.light, 6) +
    stroke('M46 68h98', kraft.base, 2) +
    poly('62 104, 126 104, 128 172, 60 172', '#f7f1e0', 4) +
    emblem(94, 146, 42, '#5f7a34') +
    shadow(182, 210, 42) +
    bowl(
      180,
      172,
      38,
      34,
      tones('#5f7f83', '#47656a', '#8ba9a9'),
      '#c9b44f',
      path('M152 174q10-6 26-7', 'none', 'stroke="#e6d88c" stroke-width="3" stroke-linecap="round"'),
    ) +
    stroke(curls(6, 120, 212, 24, 5, 7, 13), '#5d5a2f', 4)
  );
}

export function jadeDewTea(): string {
  const pick = chance(8);
  const needles = (count: number): string =>
    times(count, () => {
      const [x, y, dx, dy] = [pick(62, 128), pick(186, 198), pick(14, 24), pick(-7, 5)];
      return `M${n(x)} ${n(y)}l${n(dx)} ${n(dy)}`;
    });
  const upright = times(9, () => {
    const [x, y] = [pick(148, 184), pick(116, 158)];
    return `M${n(x)} ${n(y)}l${n(pick(-3, 3))} ${n(pick(18, 26))}`;
  });
  return (
    ground('#dfeae4', '#eff6f1', '#c9dbd1') +
    shadow(168, 194, 36) +
    path('M136 74H196L190 190Q166 198 142 190Z', '#f4faf4') +
    path('M138.5 96H193.5L189 186Q166 194 143 186Z', '#cfe2a6') +
    path('M178 96H193.5L189 186Q183 189 174 190Z', '#b5d088') +
    stroke(upright, '#3f7a3f', 3.6) +
    oval(166, 96, 27.5, 5.5, '#e2efc3') +
    oval(166, 74, 30, 6, 'none', 'stroke="#fff" stroke-width="2.6"') +
    stroke('M146 104l3 66', '#fff', 4, 'opacity=".75"') +
    shadow(98, 206, 62) +
    plate(98, 198, 62, tones('#cfe0d6', '#a9c3b5', '#e6f1ea')) +
    stroke(needles(14), '#1f4a32', 3.4) +
    stroke(needles(12), '#2f6b43', 3.4) +
    stroke(needles(9), '#5d9460', 3)
  );
}

export function seleniumTea(): string {
  const blue = tones('#2c4a6e', '#20385a', '#6683a6');
  return (
    ground('#e2e8ee', '#f1f4f7', '#cdd6df') +
    shadow(124, 194, 70) +
    tin(116, 78, 58, 108, blue, tones('#c8922a', '#a67417', '#e2b65d'), '#2c4a6e') +
    disc(154, 164, 17, '#c8922a') +
    disc(154, 164, 12.5, 'none', 'stroke="#faf1dd" stroke-width="2"') +
    stroke('M148 164l4.5 4.5 8-9', '#fff', 3) +
    shadow(190, 210, 32) +
    heap(14, 188, 208, 32, made) +
    sprig(54, 212, -14, 0.84)
  );
}
