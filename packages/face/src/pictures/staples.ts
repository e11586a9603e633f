import { bowl, plate } from './dishes.ts';
import { clay, cream } from './materials.ts';
import {
  ball,
  chance,
  disc,
  fan,
  ground,
  leaf,
  n,
  oval,
  path,
  poly,
  put,
  shadow,
  stroke,
  times,
  tones,
  turned,
} from './shapes.ts';
import { bottle, emblem, jar } from './vessels.ts';
import { grains } from './larder.ts';

function wrap(x: number, y: number, turn: number): string {
  return put(
    path('M-44 14C-40-12-16-26 0-30C16-26 40-12 44 14C24 26-24 26-44 14Z', '#6f9a4e') +
      path('M8-27C24-20 40-8 44 14C34 20 20 23 8 24Z', '#557f3e') +
      stroke('M-34 12C-26-6-12-18 0-24M-16 20C-12 0-6-12 0-20M16 20C12 0 8-12 2-20', '#a9cc84', 2) +
      stroke('M-40 4Q0 16 40 4', '#d8b56a', 4),
    x,
    y,
    turn,
  );
}

function cake(x: number, y: number, r: number, mark: string): string {
  return (
    oval(x, y + r * 0.3, r, r * 0.36, '#cfc7b4') +
    path(
      `M${n(x - r)} ${n(y)}v${n(r * 0.26)}A${n(r)} ${n(r * 0.4)} 0 0 0 ${n(x + r)} ${n(y + r * 0.26)}V${n(y)}Z`,
      '#e2dccb',
    ) +
    path(
      `M${n(x + r * 0.4)} ${n(y)}v${n(r * 0.62)}A${n(r)} ${n(r * 0.4)} 0 0 0 ${n(x + r)} ${n(y + r * 0.26)}V${n(y)}Z`,
      '#cfc7b4',
    ) +
    oval(x, y, r, r * 0.4, '#fbf9f2') +
    oval(x - r * 0.1, y - r * 0.05, r * 0.72, r * 0.25, '#fff') +
    disc(x, y, r * 0.1, mark)
  );
}

export function riceCake(): string {
  return (
    ground('#ece8da', '#f8f6ee', '#d9d1bb') +
    shadow(120, 206, 92) +
    plate(120, 190, 94, tones('#b7cdc6', '#8eaaa2', '#d3e2dc')) +
    wrap(166, 148, 8) +
    cake(86, 178, 44, '#b8432f') +
    cake(90, 154, 42, '#b8432f') +
    cake(84, 131, 40, '#b8432f') +
    put(
      oval(0, 7, 33, 15, '#b58a2e') +
        oval(0, 0, 33, 15, '#e5c25e') +
        oval(-4, -2, 22, 8, '#f2dc93') +
        stroke('M-18 4h6M6 6h7M-2-6h5', '#c79f3c', 2),
      164,
      190,
    )
  );
}

export function sauceJar(): string {
  return (
    ground('#efe2d6', '#f9f1e9', '#dcc6b3') +
    shadow(108, 204, 72) +
    turned(
      104,
      [
        [34, 74],
        [38, 88],
        [66, 116],
        [70, 146],
        [58, 184],
        [42, 204],
      ],
      clay,
      22,
    ) +
    path('M62 78Q104 94 146 78L152 62Q104 46 56 62Z', '#b8432f') +
    path('M118 84Q136 82 146 78L152 62Q138 56 124 54Z', '#943322') +
    path('M56 62Q104 78 152 62Q104 46 56 62Z', '#cf6a55') +
    stroke('M64 82Q104 98 144 82', '#d8b56a', 5) +
    poly('76 116, 132 116, 132 172, 76 172', cream, 4, 'transform="rotate(45 104 144) translate(14 20) scale(.86)"') +
    emblem(104, 152, 34, '#7d5240') +
    shadow(186, 214, 42) +
    bowl(
      184,
      182,
      38,
      30,
      tones('#e9e1d2', '#cdc2ae', '#fbf7ee'),
      '#7a2f1c',
      path('M152 182q16-10 32-8t30 8q-30 10-62 0z', '#9c4022') +
        stroke('M170 180h2M184 177h2M196 181h2M178 185h2', '#eac27c', 3.4),
    ) +
    put(stroke('M0 0L34-46', '#b98a58', 5), 190, 178)
  );
}

export function choppedChilli(): string {
  const pick = chance(9);
  const flakes = (count: number): string =>
    times(count, () => `M${n(pick(74, 144))} ${n(pick(112, 186))}l${n(pick(4, 9))} ${n(pick(-5, 5))}`);
  return (
    ground('#f3e3d4', '#fbf2e8', '#e2cab2') +
    shadow(112, 202, 62) +
    jar(
      108,
      68,
      58,
      134,
      tones('#dd9a3f', '#bd7a28', '#eeb86a'),
      tones('#b8432f', '#8f3122', '#d57361'),
      stroke(flakes(24), '#b8322a', 5) + stroke(flakes(18), '#f3cf86', 4.6) + stroke(flakes(10), '#8e2620', 4),
    ) +
    shadow(192, 212, 34) +
    put(
      path('M-8 4C-12 40-2 70 16 92C18 94 20 92 19 89C10 64 12 34 10 4Q0-4-8 4Z', '#c8392b') +
        path('M4 1C6 38 6 68 19 91Q20 90 19 89C10 64 12 34 10 4Q6 1 4 1Z', '#a02a20') +
        stroke('M-3 14c0 14 2 26 4 36', '#ee8a72', 3) +
        path('M-11 6C-7-5 8-5 12 6Q6 3 4 8Q0 2-4 8Q-7 3-11 6Z', '#5b9150') +
        stroke('M0-2C0-10-3-15-6-19', '#4d8445', 4),
      224,
      174,
      62,
      0.86,
    ) +
    put(oval(0, 2, 9, 6, '#a02a20') + oval(0, 0, 9, 6, '#d84a3a') + oval(0, 0, 5, 3, '#f3d9c0'), 158, 210) +
    put(oval(0, 2, 8, 5, '#3f7136') + oval(0, 0, 8, 5, '#6da14f') + oval(0, 0, 4.4, 2.6, '#dce9c0'), 62, 212)
  );
}

export function litseaOil(): string {
  const berries: [number, number][] = [
    [190, 168],
    [206, 158],
    [202, 178],
    [186, 186],
    [216, 174],
    [176, 176],
    [198, 194],
    [212, 192],
  ];
  return (
    ground('#e7ecd8', '#f4f7eb', '#d2dabb') +
    shadow(106, 204, 46) +
    bottle(
      104,
      58,
      42,
      146,
      tones('#c9bb4a', '#a39632', '#ebe39a'),
      tones('#1f5a41', '#174530', '#4c8f6e'),
      '#1f5a41',
    ) +
    shadow(186, 210, 44) +
    stroke('M150 206C170 196 186 180 196 150M178 190l10-8M186 176l14-2M170 198l14 0', '#6b5a35', 3) +
    leaf(192, 156, 54, 18, -62, '#5b9150', '#437a43', '#bcd6a0') +
    leaf(186, 166, 46, 16, -128, '#5b9150', '#437a43', '#bcd6a0') +
    leaf(160, 202, 34, 14, 158, '#6ea457', '#4d8445', '#c6dba3') +
    berries
      .map(([x, y], i) =>
        ball(x, y, 8.4, i % 3 === 0 ? tones('#4b5a34', '#333f24', '#93a274') : tones('#7fa03f', '#5f7d2c', '#c3d78f')),
      )
      .join('')
  );
}

export function rice(): string {
  return (
    ground('#ece9e0', '#f8f6f1', '#d8d2c3') +
    shadow(98, 202, 72) +
    path('M42 70C38 110 36 160 44 196Q98 212 152 196C160 160 158 110 154 70Q98 84 42 70Z', '#f3efe4') +
    path('M122 77C130 120 130 168 124 203Q140 200 152 196C160 160 158 110 154 70Q140 74 122 77Z', '#d8d1bf') +
    path('M42 70C52 60 60 52 56 40L78 48 98 38 120 48 142 40C138 52 146 60 154 70Q98 86 42 70Z', '#fbf9f2') +
    path('M122 77C120 66 124 56 120 48L142 40C138 52 146 60 154 70Q140 75 122 77Z', '#e0dacb') +
    stroke('M48 70Q98 86 148 70', '#2b7352', 5) +
    poly('60 106, 122 106, 122 174, 60 174', '#2b7352', 5) +
    stroke('M91 166C91 146 91 132 86 118M90 150q-14-2-16-14M91 142q12-2 14-14M89 132q-11-3-12-12', '#f3e3b2', 3) +
    path('M70 130q3-8 8-10M108 124q-2-8-6-12', 'none', 'stroke="#f3e3b2" stroke-width="5" stroke-linecap="round"') +
    shadow(188, 214, 40) +
    bowl(
      186,
      176,
      40,
      34,
      tones('#9c5b3c', '#7a442b', '#c18465'),
      '#e9e3d4',
      path('M150 176C160 158 172 148 186 148S212 158 222 176A36 7 0 0 1 150 176Z', '#f4f0e4'),
    ) +
    stroke(grains(4, 184, 166, 26, 11, 26, 3.4), '#d8d1bf', 3) +
    stroke(grains(7, 182, 163, 24, 11, 34, 3.4), '#ffffff', 3.2) +
    stroke(grains(2, 128, 214, 16, 3, 8, 3.4), '#fff', 3.2)
  );
}

function flower(x: number, y: number, s: number): string {
  return (
    fan(
      x,
      y,
      [
        [s, s * 0.9, -90],
        [s, s * 0.9, 0],
        [s, s * 0.9, 90],
        [s, s * 0.9, 180],
      ],
      '#f0c93c',
      '#d9ab22',
    ) + disc(x, y, s * 0.24, '#8a8f2c')
  );
}

export function rapeseedOil(): string {
  return (
    ground('#f2ebcd', '#fbf7e4', '#e3d8a6') +
    shadow(104, 204, 66) +
    path(
      'M74 58H114V80C142 86 156 102 156 124V196Q156 204 148 204H50Q42 204 42 196V124C42 102 52 86 74 80Z',
      '#e0a92a',
    ) +
    path('M114 80C142 86 156 102 156 124V196Q156 204 148 204H116Q126 190 126 130C126 104 120 88 106 80Z', '#bf861a') +
    path('M124 98C138 102 144 112 144 126V152C144 158 134 158 134 152V128C134 116 130 108 122 104Z', '#f2ebcd') +
    stroke('M52 124v62', '#f6d788', 6) +
    poly('58 126, 120 126, 120 186, 58 186', cream, 4) +
    emblem(89, 164, 36, '#2b7352') +
    poly('72 44, 116 44, 116 64, 72 64', '#1f5a41', 4) +
    poly('98 44, 116 44, 116 64, 98 64', '#174530', 4) +
    stroke('M80 48v12M88 48v12', '#4c8f6e', 2.4) +
    shadow(194, 212, 28) +
    stroke('M190 210C192 180 188 150 194 110M192 170l20-22M190 184l-20-22M193 140l-16-18M193 128l16-18', '#6b8d3f', 4) +
    leaf(190, 196, 34, 16, -30, '#6ea457', '#4d8445', '#c6dba3') +
    leaf(190, 202, 30, 14, -156, '#6ea457', '#4d8445', '#c6dba3') +
    flower(194, 104, 13) +
    flower(212, 146, 12) +
    flower(170, 160, 12) +
    flower(176, 120, 12) +
    flower(210, 108, 12) +
    flower(193, 132, 10) +
    flower(204, 86, 8) +
    flower(184, 88, 7)
  );
}

export function camelliaOil(): string {
  const petals = [0, 60, 120, 180, 240, 300].map((turn): [number, number, number] => [32, 27, turn]);
  return (
    ground('#e9e9dc', '#f6f6ee', '#d6d5bf') +
    shadow(98, 204, 44) +
    bottle(96, 44, 38, 160, tones('#4b6b2f', '#36511f', '#a5bf72'), tones('#c8922a', '#a67417', '#e2b65d'), '#4b6b2f') +
    shadow(176, 212, 54) +
    leaf(168, 184, 62, 28, -18, '#3f7a4a', '#2c5f38', '#9cc4a0') +
    leaf(160, 188, 48, 26, 196, '#3f7a4a', '#2c5f38', '#9cc4a0') +
    leaf(170, 172, 54, 26, -74, '#3f7a4a', '#2c5f38', '#9cc4a0') +
    fan(170, 172, petals, '#fffdf8', '#e8e4da') +
    disc(170, 172, 9.5, '#e8b83c') +
    stroke('M164 170h1M170 166h1M176 170h1M166 176h1M173 177h1', '#b98712', 3) +
    ball(206, 200, 15, tones('#8d6a3a', '#6b4d27', '#bd9a66')) +
    ball(146, 208, 12, tones('#5c3b25', '#402717', '#93694b'))
  );
}
