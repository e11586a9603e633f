import { basket, hoop } from './dishes.ts';
import { bamboo } from './materials.ts';
import {
  blob,
  blobPath,
  chance,
  ground,
  n,
  oval,
  path,
  type Point,
  poly,
  put,
  shadow,
  stroke,
  times,
  type Tones,
  tones,
} from './shapes.ts';
const outline: Point[] = [
  [-46, 4],
  [-38, -24],
  [-10, -34],
  [24, -30],
  [46, -8],
  [42, 20],
  [14, 34],
  [-24, 30],
];
const underside: Point[] = [
  [46, -8],
  [42, 20],
  [14, 34],
  [-24, 30],
  [-42, 14],
  [-12, 20],
  [18, 16],
  [36, 0],
];

/** A potato around 0,0 with eyes and, when it comes from the field, crumbs of earth. */
export function tuber(
  x: number,
  y: number,
  turn: number,
  scale: number,
  skin: Tones,
  eyes: string,
  earth = '',
): string {
  return put(
    blob(outline, skin.base) +
      path(blobPath(underside), skin.shade) +
      oval(-18, -17, 15, 6.5, skin.light, 'transform="rotate(-20 -18 -17)"') +
      stroke('M-2-8q4 3 8 0M22-16q4 2 7-1M-30 2q3 3 7 1M10 10q4 3 8 1', eyes, 2.2) +
      (earth === ''
        ? ''
        : path('M-40 12q8-8 16 0q10-5 14 6q9-2 10 8q-20 6-36-6zM20 24q6-8 14-4q2-8 9-6q-3 12-23 10z', earth)),
    x,
    y,
    turn,
    scale,
  );
}

const gold = tones('#d9b26a', '#b88c46', '#efd6a0');
const soil = '#6d4e33';

/** A low bed of earth with crumbs. */
function earthBed(cx: number, cy: number, rx: number): string {
  const pick = chance(5);
  return (
    blob(
      [
        [cx - rx, cy + 2],
        [cx - rx * 0.6, cy - 12],
        [cx, cy - 15],
        [cx + rx * 0.7, cy - 10],
        [cx + rx, cy + 4],
        [cx + rx * 0.4, cy + 13],
        [cx - rx * 0.5, cy + 12],
      ],
      '#7d5b3c',
    ) +
    path(
      times(16, () => `M${n(cx + pick(-rx * 0.9, rx * 0.9))} ${n(cy + pick(-8, 12))}h${n(pick(2, 6))}v3h-5z`),
      '#553a25',
    ) +
    path(
      times(6, () => `M${n(cx + pick(-rx * 1.1, rx * 1.12))} ${n(cy + pick(2, 16))}h4v3h-5z`),
      '#7d5b3c',
    )
  );
}

export function potato(): string {
  return (
    ground('#eee5d3', '#f8f2e5', '#dfd0b5') +
    shadow(122, 204, 94) +
    earthBed(120, 198, 88) +
    tuber(150, 116, 12, 1.1, tones('#cfa45c', '#ab7f3f', '#e8ca8d'), '#8c6430', soil) +
    tuber(84, 148, -14, 1.28, gold, '#96703a', soil) +
    tuber(168, 172, 6, 1.02, tones('#dfba75', '#bd944e', '#f2dcab'), '#96703a', soil) +
    stroke('M206 200c8-2 10-8 18-8M34 204c-6 4-12 2-16 6', '#a88358', 2)
  );
}

export function smallPotatoes(): string {
  const at: [number, number, number][] = [
    [70, 142, -10],
    [108, 128, 20],
    [148, 130, -16],
    [176, 144, 12],
    [88, 158, 8],
    [128, 152, -8],
    [162, 160, 24],
    [118, 172, 2],
  ];
  return (
    ground('#f0e8d4', '#faf4e6', '#e2d5b8') +
    shadow(122, 208, 82) +
    basket(120, 160, 78, 46) +
    hoop(120, 160, 82, 22, bamboo, '#9c7742') +
    at
      .map(([x, y, turn], index) =>
        tuber(x, y, turn, 0.52, index % 3 === 0 ? tones('#e3c078', '#c29a54', '#f5e0b0') : gold, '#9b7640'),
      )
      .join('') +
    path('M39 166Q120 216 201 166Q193 190 120 193Q47 190 39 166Z', bamboo.light) +
    path('M120 193Q193 190 201 166Q178 182 150 187Z', bamboo.shade) +
    shadow(204, 218, 20) +
    tuber(204, 208, -8, 0.48, gold, '#9b7640', soil)
  );
}

export function purplePotato(): string {
  const skin = tones('#5d3a5e', '#432746', '#8a6489');
  return (
    ground('#ebe4ea', '#f6f1f5', '#d8ccd6') +
    shadow(122, 206, 92) +
    tuber(146, 112, 8, 1.12, skin, '#36203a') +
    tuber(78, 140, -18, 1.14, tones('#6a456b', '#4b2d4e', '#9a7499'), '#36203a', '#6d4e33') +
    put(
      oval(3, 5, 53, 37, '#3d2341') +
        oval(0, 0, 53, 36, '#5d3a5e') +
        oval(0, 0, 48, 31.5, '#8d5fa0') +
        oval(0, 0, 40, 25, 'none', 'stroke="#b48cc4" stroke-width="3"') +
        oval(-4, -2, 22, 12, '#a67bb6') +
        stroke('M-10-4q8-5 18-2M-14 5q10 4 22 1', '#cdb0d8', 2),
      158,
      176,
      -10,
    ) +
    oval(72, 206, 20, 5, '#1d2420', 'opacity=".12"') +
    put(
      oval(0, 3, 24, 10, '#5d3a5e') +
        oval(0, 0, 24, 10, '#8d5fa0') +
        oval(0, 0, 17, 6, 'none', 'stroke="#b48cc4" stroke-width="2"'),
      74,
      200,
      6,
    )
  );
}

const jute = tones('#c9a873', '#a98652', '#dec596');

function sack(cx: number, top: number, half: number, height: number): string {
  const b = top + height;
  const body: Point[] = [
    [cx - half * 0.78, top],
    [cx - half, top + height * 0.55],
    [cx - half * 0.9, b],
    [cx + half * 0.9, b],
    [cx + half, top + height * 0.55],
    [cx + half * 0.78, top],
  ];
  return (
    poly(body, jute.base, 18) +
    poly(
      [
        [cx + half * 0.3, top],
        [cx + half * 0.5, top + height * 0.5],
        [cx + half * 0.34, b],
        [cx + half * 0.9, b],
        [cx + half, top + height * 0.55],
        [cx + half * 0.78, top],
      ],
      jute.shade,
      14,
    ) +
    stroke(
      times(5, (row) => `M${n(cx - half * 0.84)} ${n(top + height * (0.3 + row * 0.14))}h${n(half * 1.6)}`),
      jute.shade,
      1.4,
      'stroke-dasharray="3 5" opacity=".7"',
    ) +
    stroke(
      `M${n(cx - half * 0.7)} ${n(top + height * 0.36)}q-6 ${n(height * 0.24)} 0 ${n(height * 0.44)}`,
      jute.light,
      5,
    )
  );
}

export function potatoSacks(): string {
  return (
    ground('#ebe5d6', '#f6f2e8', '#d9cfb8') +
    shadow(124, 204, 92) +
    sack(158, 92, 52, 108) +
    poly('138 92, 130 70, 150 76, 160 66, 172 76, 188 70, 180 92', jute.light, 5) +
    stroke('M134 92q26 9 50 0', '#2b7352', 6) +
    sack(86, 100, 58, 106) +
    oval(86, 102, 46, 14, jute.shade) +
    tuber(62, 92, -12, 0.5, gold, '#96703a') +
    tuber(108, 90, 14, 0.5, gold, '#96703a') +
    tuber(84, 82, 4, 0.54, tones('#e3c078', '#c29a54', '#f5e0b0'), '#96703a') +
    path('M38 104Q86 124 134 104Q136 118 130 122Q86 138 42 122Q36 116 38 104Z', jute.light) +
    path('M104 116Q122 112 134 104Q136 118 130 122Q120 127 106 130Z', jute.base) +
    shadow(196, 216, 24) +
    tuber(194, 204, -6, 0.54, gold, '#96703a', soil) +
    tuber(156, 212, 10, 0.42, gold, '#96703a')
  );
}
