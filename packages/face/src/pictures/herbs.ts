import { blob, disc, fan, ground, leaf, n, oval, path, type Point, put, shadow, stroke, times } from './shapes.ts';
/** The apothecary's paper under every herb. */
function sheet(): string {
  return path('M30 150L212 138L226 204L22 212Z', '#f8f3e4') + path('M226 204L22 212L24 216L226 208Z', '#d5c9ab');
}

function atractylodesSlice(x: number, y: number, r: number): string {
  return (
    oval(x + 1, y + 4, r, r * 0.56, '#8a6538') +
    oval(x, y, r, r * 0.55, '#b08a58') +
    oval(x, y, r * 0.88, r * 0.46, '#f0e2bf') +
    stroke(`M${n(x - r * 0.4)} ${n(y)}q${n(r * 0.3)}-6 ${n(r * 0.5)} 0t${n(r * 0.34)} 2`, '#c9a560', 2) +
    disc(x - r * 0.1, y + r * 0.2, 1.8, '#b5732c') +
    disc(x + r * 0.3, y - r * 0.16, 1.8, '#b5732c')
  );
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
        blob('10 -56, 16 -34, 30 -18, 38 8, 30 34, 8 46, -18 42, 8 30, 20 6, 8 -20', '#8a6538') +
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
  return (
    ground('#ebe6d8', '#f7f4ea', '#d8cfb8') +
    shadow(124, 214, 100, 10) +
    sheet() +
    root(156, 108, 18, 1.06) +
    root(84, 116, -14, 1.3) +
    atractylodesSlice(150, 190, 27) +
    atractylodesSlice(194, 184, 24) +
    atractylodesSlice(116, 198, 22) +
    leaf(44, 198, 34, 16, -20, '#7fa85f', '#5e8748', '#cfe0b2')
  );
}

function cut(x: number, y: number, r: number): string {
  return (
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
    )
  );
}

function claw(x: number, y: number, turn: number, scale: number): string {
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
}

export function coptis(): string {
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

function gastrodiaSlice(x: number, y: number, r: number, turn: number): string {
  return put(
    oval(1, 3, r, r * 0.44, '#b08b4e') +
      oval(0, 0, r, r * 0.44, '#e9cf97') +
      oval(0, 0, r * 0.84, r * 0.32, '#f7e8c4') +
      stroke(`M-${n(r * 0.4)} 0q${n(r * 0.4)} 4 ${n(r * 0.8)} 0`, '#dcbc7c', 1.8),
    x,
    y,
    turn,
  );
}

function root(x: number, y: number, turn: number, scale: number): string {
  return put(
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
}

export function gastrodia(): string {
  return (
    ground('#efe7d6', '#f9f4e9', '#dfd2b8') +
    shadow(124, 214, 100, 10) +
    sheet() +
    root(136, 88, 10, 0.86) +
    root(108, 138, -8, 1.12) +
    gastrodiaSlice(92, 192, 30, -6) +
    gastrodiaSlice(146, 194, 30, 8) +
    gastrodiaSlice(194, 184, 26, -4)
  );
}

function joint(x: number, y: number, r: number): string {
  return (
    oval(x, y, r, r * 0.82, '#c9a46a') +
    path(
      `M${n(x + r * 0.7)} ${n(y - r * 0.58)}A${n(r)} ${n(r * 0.82)} 0 0 1 ${n(x - r * 0.6)} ${n(y + r * 0.66)}A${n(r * 1.4)} ${n(r * 1.2)} 0 0 0 ${n(x + r * 0.7)} ${n(y - r * 0.58)}Z`,
      '#a07c44',
    ) +
    oval(x - r * 0.1, y - r * 0.3, r * 0.34, r * 0.2, '#7f5d2e') +
    oval(x - r * 0.1, y - r * 0.34, r * 0.22, r * 0.1, '#e3c791')
  );
}

/** Bamboo ginseng: a knotted rhizome like a bamboo root, with its red berries. */
export function panax(): string {
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
