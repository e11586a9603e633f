import {
  blob,
  disc,
  fan,
  ground,
  leaf,
  leafPath,
  n,
  oval,
  path,
  put,
  shadow,
  stroke,
  times,
  tones,
  type Point,
} from './shapes.ts';
import { bowl, plate, wood } from './vessels.ts';

/** The apothecary's paper under every herb. */
function sheet(): string {
  return path('M30 150L212 138L226 204L22 212Z', '#f8f3e4') + path('M226 204L22 212L24 216L226 208Z', '#d5c9ab');
}

export function atractylodes(): string {
  const outline: Point[] = [
    [-8, -58],
    [10, -56],
    [16, -34],
    [30, -18],
    [38, 8],
    [30, 34],
    [8, 46],
    [-18, 42],
    [-36, 24],
    [-36, -2],
    [-20, -20],
    [-14, -40],
  ];
  const root = (x: number, y: number, turn: number, scale: number): string =>
    put(
      blob(outline, '#b08a58') +
        blob(
          [
            [10, -56],
            [16, -34],
            [30, -18],
            [38, 8],
            [30, 34],
            [8, 46],
            [-18, 42],
            [8, 30],
            [20, 6],
            [8, -20],
          ],
          '#8a6538',
        ) +
        stroke(
          'M-10-44q6 4 14 2M-16-22q10 6 24 4M-30-2q8 6 18 2M-28 18q10 8 22 4M2 24q10 4 20-2M8 2q8 4 18 0',
          '#6f4f2a',
          2.4,
        ) +
        stroke('M-24-6q2-8 10-12', '#d8b98a', 4) +
        oval(0, -58, 8, 4, '#d8b98a'),
      x,
      y,
      turn,
      scale,
    );
  const slice = (x: number, y: number, r: number): string =>
    oval(x + 1, y + 4, r, r * 0.56, '#8a6538') +
    oval(x, y, r, r * 0.55, '#b08a58') +
    oval(x, y, r * 0.88, r * 0.46, '#f0e2bf') +
    stroke(`M${n(x - r * 0.4)} ${n(y)}q${n(r * 0.3)}-6 ${n(r * 0.5)} 0t${n(r * 0.34)} 2`, '#c9a560', 2) +
    disc(x - r * 0.1, y + r * 0.2, 1.8, '#b5732c') +
    disc(x + r * 0.3, y - r * 0.16, 1.8, '#b5732c');
  return (
    ground('#ebe6d8', '#f7f4ea', '#d8cfb8') +
    shadow(124, 214, 100, 10) +
    sheet() +
    root(156, 108, 18, 1.06) +
    root(84, 116, -14, 1.3) +
    slice(150, 190, 27) +
    slice(194, 184, 24) +
    slice(116, 198, 22) +
    leaf(44, 198, 34, 16, -20, '#7fa85f', '#5e8748', '#cfe0b2')
  );
}

export function coptis(): string {
  const claw = (x: number, y: number, turn: number, scale: number): string => {
    const fingers = [
      'M0 0C-8-20-30-34-40-58',
      'M0 0C-4-24-14-44-14-72',
      'M0 0C4-24 10-44 16-70',
      'M0 0C10-18 30-32 42-52',
      'M0 0C12-8 34-14 50-24',
    ].join('');
    const knots = 'M-33-48h1M-22-32h1M-10-50h1M-7-32h1M8-34h1M13-54h1M24-32h1M34-43h1M30-16h1';
    return put(
      stroke(fingers, '#7d5a22', 13) +
        stroke(fingers, '#b88a35', 8, 'transform="translate(-2 -2)"') +
        stroke(knots, '#8f6826', 9) +
        stroke('M-38-54l-4-8M-13-66l0-8M16-64l3-8M40-48l5-7M-24-40l-9 2M20-28l8-6M10-60l-7-4', '#8f6826', 2.4) +
        path('M-16 4C-14-10 14-10 17 4C12 14-10 14-16 4Z', '#9a7029'),
      x,
      y,
      turn,
      scale,
    );
  };
  const cut = (x: number, y: number, r: number): string =>
    disc(x + 1, y + 3, r, '#7d5a22') +
    disc(x, y, r, '#a87c2c') +
    disc(x, y, r * 0.78, '#f2c531') +
    disc(x, y, r * 0.3, '#d99a1c') +
    stroke(
      times(
        8,
        (i) =>
          `M${n(x + Math.cos(i * 0.785) * r * 0.4)} ${n(y + Math.sin(i * 0.785) * r * 0.4)}L${n(x + Math.cos(i * 0.785) * r * 0.66)} ${n(y + Math.sin(i * 0.785) * r * 0.66)}`,
      ),
      '#d99a1c',
      1.8,
    );
  return (
    ground('#efe9d0', '#f9f6e6', '#ddd3ad') +
    shadow(124, 214, 100, 10) +
    sheet() +
    claw(158, 134, 22, 1) +
    claw(86, 158, -14, 1.36) +
    cut(148, 184, 15) +
    cut(178, 176, 13) +
    cut(176, 198, 14) +
    cut(206, 190, 12) +
    cut(122, 200, 11)
  );
}

export function gastrodia(): string {
  const root = (x: number, y: number, turn: number, scale: number): string =>
    put(
      path('M-70 4C-64-22-30-30 4-28C40-28 66-16 70 2C66 22 36 30 2 30C-34 30-66 24-70 4Z', '#d8b578') +
        path('M70 2C66 22 36 30 2 30C-34 30-66 24-70 4C-40 18 40 18 70 2Z', '#b08b4e') +
        times(6, (i) =>
          stroke(
            `M${-48 + i * 19} ${n(-22 + Math.abs(i - 2.5) * 2)}q${n(6 - i)} 22 0 ${n(45 - Math.abs(i - 2.5) * 3)}`,
            '#97733a',
            2.2,
            'stroke-dasharray="3 3.4"',
          ),
        ) +
        path('M62-8C72-18 84-14 86-4C88 6 76 14 66 10Z', '#b5553a') +
        stroke('M70-6l10 2M70 4l8 0', '#d98d72', 2) +
        oval(-66, 4, 5, 8, '#8a6a36') +
        oval(-22, -17, 18, 5, '#f0d9a8'),
      x,
      y,
      turn,
      scale,
    );
  const slice = (x: number, y: number, r: number, turn: number): string =>
    put(
      oval(1, 3, r, r * 0.44, '#b08b4e') +
        oval(0, 0, r, r * 0.44, '#e9cf97') +
        oval(0, 0, r * 0.84, r * 0.32, '#f7e8c4') +
        stroke(`M-${n(r * 0.4)} 0q${n(r * 0.4)} 4 ${n(r * 0.8)} 0`, '#dcbc7c', 1.8),
      x,
      y,
      turn,
    );
  return (
    ground('#efe7d6', '#f9f4e9', '#dfd2b8') +
    shadow(124, 214, 100, 10) +
    sheet() +
    root(136, 88, 10, 0.86) +
    root(108, 138, -8, 1.12) +
    slice(92, 192, 30, -6) +
    slice(146, 194, 30, 8) +
    slice(194, 184, 26, -4)
  );
}

/** Bamboo ginseng: a knotted rhizome like a bamboo root, with its red berries. */
export function panax(): string {
  const joint = (x: number, y: number, r: number): string =>
    oval(x, y, r, r * 0.82, '#c9a46a') +
    path(
      `M${n(x + r * 0.7)} ${n(y - r * 0.58)}A${n(r)} ${n(r * 0.82)} 0 0 1 ${n(x - r * 0.6)} ${n(y + r * 0.66)}A${n(r * 1.4)} ${n(r * 1.2)} 0 0 0 ${n(x + r * 0.7)} ${n(y - r * 0.58)}Z`,
      '#a07c44',
    ) +
    oval(x - r * 0.1, y - r * 0.3, r * 0.34, r * 0.2, '#7f5d2e') +
    oval(x - r * 0.1, y - r * 0.34, r * 0.22, r * 0.1, '#e3c791');
  const knots: [number, number, number][] = [
    [200, 162, 17],
    [176, 150, 20],
    [148, 158, 21],
    [120, 148, 22],
    [90, 158, 23],
    [58, 150, 22],
  ];
  const hairs =
    'M198 176q6 12 2 22M168 168q-2 14 6 24M146 178q-6 12-2 24M120 168q4 14-2 24M92 180q-8 10-6 22M60 170q-8 12-4 24M44 160q-14 4-18 14';
  return (
    ground('#ebe7d9', '#f7f5eb', '#d7d0ba') +
    shadow(124, 214, 100, 10) +
    sheet() +
    stroke('M120 138C122 110 118 86 120 62', '#6b8d3f', 5) +
    fan(
      120,
      70,
      [
        [50, 22, -8],
        [56, 24, -40],
        [50, 22, -172],
        [56, 24, -140],
        [46, 20, 22],
        [46, 20, 158],
      ],
      '#6ea457',
      '#4d8445',
    ) +
    stroke('M120 64V36', '#6b8d3f', 4) +
    [
      [112, 38],
      [122, 32],
      [131, 39],
      [116, 28],
      [127, 26],
      [121, 42],
    ]
      .map(([x, y]) => disc(x!, y!, 7, '#b8322a') + disc(x! - 2, y! - 2, 2, '#f0a08f'))
      .join('') +
    stroke(hairs, '#a07c44', 2.6) +
    knots.map(([x, y, r]) => joint(x, y, r)).join('')
  );
}

export function honeysuckle(): string {
  const flower = (x: number, y: number, turn: number, scale: number, gold: boolean): string => {
    const [a, b] = gold ? ['#f0c24a', '#d19e28'] : ['#fffef8', '#e9e5d2'];
    return put(
      path(
        'M-3 0C-5-18-6-30-12-40C-24-44-34-42-40-34C-34-52-20-58-6-52C-8-62-2-70 6-72C2-62 4-56 8-50C20-56 32-50 36-36C28-44 20-44 12-40C6-30 5-16 3 0Z',
        a!,
      ) +
        path('M3 0C5-16 6-30 12-40C20-44 28-44 36-36C32-50 20-56 8-50C4-40 2-20 3 0Z', b!) +
        stroke(
          'M-4-48C-12-60-14-66-22-70M2-48C8-62 12-66 18-70M-1-48C-2-60-4-70-6-76',
          gold ? '#b98712' : '#cdbf6a',
          1.8,
        ) +
        disc(-22, -71, 2.4, '#c8922a') +
        disc(18, -71, 2.4, '#c8922a') +
        disc(-6, -77, 2.4, '#c8922a'),
      x,
      y,
      turn,
      scale,
    );
  };
  return (
    ground('#d9e2c8', '#c9d6b4', '#c3cfa9') +
    stroke('M14 40C60 64 96 60 130 74S196 92 228 70', '#7d6a3a', 4) +
    leaf(64, 58, 48, 26, 118, '#5b9150', '#437a43', '#bcd6a0') +
    leaf(60, 56, 44, 24, -70, '#5b9150', '#437a43', '#bcd6a0') +
    leaf(186, 86, 46, 26, 62, '#5b9150', '#437a43', '#bcd6a0') +
    leaf(190, 84, 42, 22, -40, '#5b9150', '#437a43', '#bcd6a0') +
    flower(118, 72, -30, 0.86, false) +
    flower(134, 76, 28, 0.86, true) +
    flower(126, 78, 150, 0.8, false) +
    flower(142, 78, 206, 0.66, true) +
    shadow(122, 214, 70) +
    plate(120, 198, 72, tones('#c9d6cf', '#9fb3a8', '#e2eae5')) +
    stroke(
      'M76 194q10-6 22-3M96 200q12-6 24-2M124 192q12-6 26-2M142 201q10-5 22-3M106 190q8-5 18-3M84 203q8-4 16-2',
      '#d9b24c',
      5,
    ) +
    stroke('M92 195q10-6 22-2M118 202q10-5 22-2M140 195q8-4 18-2M110 196q8-4 14-2', '#f4e7b0', 5)
  );
}

export function driedLily(): string {
  const scale = (dx: number, width: number, height: number, fill: string): string =>
    path(
      `M${n(dx - width * 0.16)} 40C${n(dx - width)} 30 ${n(dx - width * 0.9)} -10 ${n(dx * 0.72)} ${-height}C${n(dx + width * 0.9)} -10 ${n(dx + width)} 30 ${n(dx + width * 0.16)} 40Z`,
      fill,
    );
  const bulb = (x: number, y: number, s: number): string =>
    put(
      scale(-34, 26, 18, '#d9c79c') +
        scale(34, 26, 18, '#c4ae7c') +
        scale(-22, 28, 38, '#ecdfbe') +
        scale(22, 28, 38, '#d3c094') +
        scale(-9, 27, 48, '#f5ebd2') +
        scale(12, 25, 46, '#e4d5ae') +
        scale(1, 22, 42, '#fdf8ea') +
        path('M1-42C10-10 14 24 4 40L5 40C22 30 21-10 1-42Z', '#ebe0c2') +
        stroke('M-28 26C-40 12-38-2-30-10M30 26C40 12 38-2 32-10', '#b99f68', 1.8) +
        stroke('M-12 40l-5 9M-4 41l-2 10M4 41l1 10M12 40l5 9', '#a88c58', 2.4),
      x,
      y,
      0,
      s,
    );
  const flake = (x: number, y: number, turn: number): string =>
    put(
      path('M-20 3C-14-9 12-11 20-2C14 9-12 11-20 3Z', '#f6ecd2') +
        path('M-20 3C-12 5 10 3 20-2C14 9-12 11-20 3Z', '#dfcfa6'),
      x,
      y,
      turn,
    );
  return (
    ground('#ece6da', '#f8f4ec', '#d9cfbc') +
    shadow(104, 200, 80) +
    bulb(152, 98, 1.05) +
    bulb(82, 134, 1.34) +
    shadow(166, 212, 54) +
    bowl(
      168,
      168,
      52,
      38,
      wood,
      '#8a6236',
      flake(138, 166, -10) +
        flake(166, 160, 8) +
        flake(196, 166, 14) +
        flake(152, 172, 20) +
        flake(182, 173, -12) +
        flake(172, 152, -18),
    ) +
    flake(70, 208, -14) +
    flake(104, 212, 10)
  );
}
