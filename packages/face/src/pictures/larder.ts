import { basket, bowl, plate } from './dishes.ts';
import { bamboo } from './materials.ts';
import {
  chance,
  disc,
  fan,
  ground,
  n,
  oval,
  path,
  type Point,
  poly,
  polyPath,
  put,
  shadow,
  stroke,
  times,
  tones,
} from './shapes.ts';
import { jar, pouch } from './vessels.ts';
/** Hexagons of comb as one path. */
function cells(x: number, y: number, r: number, rows: number, columns: number): string {
  return times(rows, (row) =>
    times(columns, (column) => {
      const [cx, cy] = [x + column * r * 1.82 + (row % 2 ? r * 0.91 : 0), y + row * r * 1.58];
      const corners = Array.from({ length: 6 }, (_, i): Point => [
        cx + r * 0.82 * Math.sin(i * 1.0472),
        cy + r * 0.82 * Math.cos(i * 1.0472),
      ]);
      return polyPath(corners);
    }),
  );
}

/** A bee seen from the side: big enough to be read, small enough not to lead. */
function bee(x: number, y: number, turn: number): string {
  return put(
    oval(-2, -8, 6, 9, '#fff', 'opacity=".85" transform="rotate(-24 -2 -8)"') +
      oval(6, -8, 5, 8, '#fff', 'opacity=".7" transform="rotate(20 6 -8)"') +
      oval(0, 0, 12, 8, '#d99a2b') +
      stroke('M-3-7v14M3-7v14', '#4a3418', 3.2) +
      disc(-10, -1, 4.6, '#4a3418'),
    x,
    y,
    turn,
  );
}

export function honey(): string {
  const amber = tones('#d98e1f', '#b36c10', '#f2bd58');
  return (
    ground('#f4e8cd', '#fcf5e3', '#e6d2a4') +
    shadow(112, 202, 60) +
    jar(106, 76, 56, 126, amber, tones('#c8a36a', '#a9834c', '#e0c496')) +
    path('M70 138H136Q140 138 140 142V172Q140 176 136 176H70Q66 176 66 172V142Q66 138 70 138Z', '#f7f1e0') +
    path(cells(84, 150, 9, 2, 3), '#d98e1f') +
    shadow(190, 214, 34) +
    put(
      stroke('M0-2V-74', '#b98a58', 6) +
        stroke('M1.6-4V-74', '#9a6f42', 2) +
        path('M-14 0h28l4 9-2 9 2 9-6 9h-24l-6-9 2-9-2-9z', '#c99d68') +
        stroke('M-17 9h34M-17 18h34M-17 27h34', '#8a6236', 3),
      184,
      150,
      24,
    ) +
    path(
      'M160 186C150 196 158 204 150 208C172 216 206 214 214 206C206 200 196 204 190 198C184 190 170 190 160 186Z',
      '#e0992a',
    ) +
    stroke('M164 203q10 4 22 3', '#f8d689', 3) +
    bee(182, 66, -12)
  );
}

export function honeycomb(): string {
  return (
    ground('#f5ead0', '#fcf6e6', '#e7d4a8') +
    shadow(122, 208, 92) +
    poly('34 62, 206 62, 206 186, 34 186', '#9a6f42', 5) +
    poly('30 58, 202 58, 202 182, 30 182', '#c99d68', 5) +
    poly('44 72, 188 72, 188 168, 44 168', '#a86a12', 3) +
    path(cells(54, 82, 11, 5, 7), '#e5a436') +
    path(cells(54, 82, 11, 5, 3), '#f1c267') +
    path(cells(154, 117, 11, 3, 1) + cells(134, 117, 11, 1, 1), '#f8e0a0') +
    poly('188 58, 202 58, 202 182, 188 182', '#ad8250', 4) +
    stroke('M36 66v108', '#e0bf92', 3) +
    path('M70 158C72 176 66 186 70 198C72 206 80 206 82 198C84 186 80 176 84 158Z', '#d98e1f') +
    path('M128 160C130 170 126 178 129 186C131 191 137 191 138 186C140 178 137 170 140 160Z', '#d98e1f') +
    stroke('M75 168q-2 14 0 26', '#f8d689', 2.6) +
    path('M50 204C62 196 94 196 108 204C112 212 50 214 50 204Z', '#e0992a') +
    bee(176, 198, 8) +
    bee(206, 42, -20)
  );
}

export function kudzuPowder(): string {
  return (
    ground('#ece7dd', '#f8f5ef', '#d8cfbf') +
    shadow(90, 196, 52) +
    pouch(84, 48, 46, 148, tones('#efe8d8', '#d3c8b0', '#fbf8f0'), '#6b5a35', '#dfe9d8') +
    shadow(174, 212, 54) +
    bowl(
      172,
      166,
      50,
      40,
      tones('#5f7f83', '#47656a', '#8ba9a9'),
      '#e6dfd2',
      path('M127 166C142 152 152 134 170 134S204 152 217 166A46 9 0 0 1 127 166Z', '#fbf8f2') +
        path('M176 134C198 140 208 158 217 166Q204 174 180 175C192 160 190 144 176 134Z', '#e4dccd') +
        stroke('M150 156q8-8 14-12M176 166l10-3', '#fff', 3),
    ) +
    put(
      path('M-34-6C-20-14 10-12 36-4C40 0 38 4 34 6C8 12-22 12-36 6Q-40-2-34-6Z', '#a5784a') +
        path('M-36 6C-22 12 8 12 34 6Q38 4 38 0C14 4-18 4-38 0Z', '#7f5836') +
        oval(-33, 0, 6, 7, '#f1e6cf') +
        stroke('M-33-3v6M-14-6q4 3 10 2M8-6q6 2 12 2', '#c79f6c', 1.6),
      86,
      208,
      -4,
    )
  );
}

function skein(x: number, y: number): string {
  return times(3, (tone) =>
    stroke(
      times(6, (i) => {
        const r = 6 + i * 6.4 + tone * 1.6;
        return `M${n(x - r)} ${n(y + (i % 3))}a${n(r)} ${n(r * 0.56)} 0 1 1 ${n(r * 2)} 0a${n(r)} ${n(r * 0.56)} 0 0 1-${n(r * 1.7)} ${n(r * 0.32)}`;
      }),
      ['#4f4a47', '#78706a', '#9d948b'][tone]!,
      2.6,
    ),
  );
}

function frond(x: number, y: number, turn: number): string {
  return put(
    stroke('M0 0C4-30 2-56-2-70C-6-84-24-82-22-68C-20-60-10-62-11-69', '#7d9a4c', 5) +
      fan(
        1,
        -24,
        [
          [20, 9, -24],
          [20, 9, -150],
        ],
        '#6ea457',
        '#4d8445',
      ) +
      fan(
        2,
        -42,
        [
          [15, 7, -26],
          [15, 7, -152],
        ],
        '#6ea457',
        '#4d8445',
      ),
    x,
    y,
    turn,
  );
}

export function fernNoodles(): string {
  return (
    ground('#e8e6e0', '#f5f4f0', '#d3cfc6') +
    frond(66, 150, -10) +
    frond(92, 146, 10) +
    shadow(122, 208, 96) +
    plate(122, 188, 98, tones('#dfe5df', '#b3bfb6', '#f4f7f3')) +
    oval(90, 178, 54, 30, '#3b3735') +
    skein(90, 168) +
    oval(162, 184, 48, 26, '#3b3735') +
    skein(162, 174) +
    put(stroke('M0 0V-116', '#a5663a', 6) + stroke('M10 2V-114', '#8a5230', 6), 178, 168, 22)
  );
}

export function oilTeaSoup(): string {
  const pick = chance(14);
  const bits = (count: number, shape: (x: number, y: number) => string): string =>
    times(count, () => {
      const [a, f] = [pick(0, 6.283), Math.sqrt(pick(0, 1))];
      return shape(120 + Math.cos(a) * 62 * f, 118 + Math.sin(a) * 13 * f);
    });
  return (
    ground('#efe5d2', '#f9f3e5', '#dfcfb1') +
    stroke('M86 78c-10-14 9-20 0-36M120 70c-10-14 9-20 0-36M154 78c-10-14 9-20 0-36', '#fff', 5, 'opacity=".85"') +
    shadow(122, 206, 84) +
    bowl(
      120,
      118,
      86,
      78,
      tones('#3e6170', '#2d4a58', '#6e919d'),
      '#b3823a',
      oval(120, 122, 72, 15, '#c69a4c') +
        stroke(
          bits(12, (x, y) => `M${n(x)} ${n(y)}q4-4 8 0`),
          '#5d7f3a',
          3.6,
        ) +
        stroke(
          bits(12, (x, y) => `M${n(x)} ${n(y)}h4`),
          '#f8edcf',
          5.6,
        ) +
        stroke(
          bits(8, (x, y) => `M${n(x)} ${n(y)}h1`),
          '#a05a2c',
          7,
        ) +
        stroke(
          bits(6, (x, y) => `M${n(x)} ${n(y)}h2`),
          '#e8c35a',
          7,
        ),
    ) +
    stroke('M48 150C80 180 160 180 192 150', '#e9f0ee', 3, 'opacity=".7"') +
    path(
      times(7, (i) => `M${n(62 + i * 19)} ${n(163 + [0, 5, 9, 10, 9, 5, 0][i]!)}l5-5 5 5-5 5z`),
      '#e9f0ee',
      'opacity=".7"',
    ) +
    disc(206, 206, 5, '#a05a2c') +
    disc(194, 212, 4.6, '#c08a52') +
    disc(40, 210, 4.6, '#c08a52')
  );
}

/** Grains scattered in an ellipse, all in one stroke. */
export function grains(
  seed: number,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  count: number,
  length = 3,
): string {
  const pick = chance(seed);
  return times(count, () => {
    const [a, f, t] = [pick(0, 6.283), Math.sqrt(pick(0, 1)), pick(-1.4, 1.4)];
    return `M${n(cx + Math.cos(a) * rx * f)} ${n(cy + Math.sin(a) * ry * f)}l${n(Math.cos(t) * length)} ${n(Math.sin(t) * length)}`;
  });
}

export function puffedRice(): string {
  return (
    ground('#f1e8d6', '#faf5ea', '#e2d4b8') +
    shadow(120, 206, 82) +
    path('M48 146C56 112 88 82 120 82S184 112 192 146Z', '#d9bc82') +
    stroke(grains(3, 122, 118, 58, 27, 70), '#e6c98e', 7) +
    stroke(grains(8, 118, 114, 54, 26, 60), '#f7ebcc', 6.6) +
    stroke(grains(19, 112, 108, 42, 20, 34), '#fffdf4', 6.2) +
    basket(120, 144, 82, 56) +
    path('M38 140Q120 178 202 140V150Q120 190 38 150Z', bamboo.light) +
    path('M150 161Q184 154 202 140V150Q182 166 150 171Z', bamboo.shade) +
    stroke(grains(11, 198, 212, 22, 5, 9), '#fbf3dc', 6) +
    stroke(grains(5, 48, 214, 14, 4, 6), '#e9cf9a', 6)
  );
}
