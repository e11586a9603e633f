import { basket, hoop, plate } from './dishes.ts';
import { bamboo } from './materials.ts';
import {
  ball,
  blob,
  chance,
  disc,
  fan,
  ground,
  n,
  oval,
  path,
  type Point,
  put,
  shadow,
  stroke,
  times,
  tones,
} from './shapes.ts';
import { jar } from './vessels.ts';
/** A heavy, slightly bent leaf rosette for roots. */
function tops(x: number, y: number, size: number, turn: number): string {
  return fan(
    x,
    y,
    [
      [size * 0.8, size * 0.34, turn - 52],
      [size * 0.8, size * 0.34, turn + 50],
      [size, size * 0.36, turn - 22],
      [size * 0.96, size * 0.36, turn + 24],
      [size * 1.1, size * 0.34, turn],
    ],
    '#6ea457',
    '#4d8445',
  );
}

export function cabbage(): string {
  const outer: Point[] = [
    [44, 150],
    [40, 104],
    [74, 64],
    [120, 52],
    [168, 64],
    [202, 106],
    [196, 152],
    [158, 190],
    [120, 198],
    [80, 190],
  ];
  return (
    ground('#e4ecd9', '#f3f7eb', '#cfdcbb') +
    shadow(122, 198, 80) +
    blob(outer, '#5f9a56') +
    blob('52 148, 56 104, 92 74, 126 78, 110 130, 118 192, 82 184', '#7fb26b') +
    blob('188 150, 190 108, 156 74, 124 80, 138 130, 124 192, 160 184', '#4d8849') +
    ball(121, 122, 56, tones('#b7d48f', '#96bd72', '#dbe9bd'), 0.98) +
    blob('66 124, 76 88, 112 70, 142 74, 110 104, 104 160, 82 158', '#c9dfa3') +
    stroke(
      'M142 74C112 92 102 122 104 160M112 88C96 96 84 108 78 120M104 116c-10 4-18 12-22 22M122 88c4-8 10-12 20-14',
      '#e9f2d0',
      2.6,
    ) +
    stroke('M150 84c14 18 16 56-4 88M160 110c5-3 9-4 13-4M158 138c6-2 10-1 14 1', '#dbe9bd', 2.4) +
    blob('46 158, 70 150, 110 172, 122 198, 84 198', '#8cbd76') +
    stroke('M50 160C78 164 100 178 116 196M74 166l6-8M92 176l9-6', '#d3e6bd', 2.2) +
    blob('196 156, 172 152, 134 174, 124 199, 162 196', '#6ba561') +
    stroke('M192 160C166 164 144 178 130 196M168 166l-6-8M150 176l-8-6', '#bcd9a6', 2.2)
  );
}

/** A chilli that hangs from its stalk at 0,0. */
function pod(x: number, y: number, turn: number, scale: number, body: string, shade: string, light: string): string {
  return put(
    path('M-12 4C-16 40-4 78 22 104C24 106 26 104 25 101C14 72 16 36 12 4Q0-4-12 4Z', body) +
      path('M4 1C6 40 6 74 24 102Q27 105 25 101C14 72 16 36 12 4Q8 1 4 1Z', shade) +
      stroke('M-6 14c-1 16 1 30 5 42', light, 3.2, 'opacity=".85"') +
      path('M-14 6C-10-6 10-6 14 6Q8 3 6 9Q0 2-5 9Q-9 3-14 6Z', '#5b9150') +
      stroke('M0-2C0-12-5-18-9-24', '#4d8445', 4.4),
    x,
    y,
    turn,
    scale,
  );
}

export function chilli(): string {
  const red = ['#c8392b', '#a02a20', '#ee8a72'] as const;
  return (
    ground('#f3e5d9', '#fbf2ea', '#e4cfbd') +
    shadow(120, 206, 84) +
    basket(120, 160, 80, 44) +
    hoop(120, 160, 82, 22, bamboo, '#8e2620') +
    pod(96, 66, 34, 0.96, ...red) +
    pod(150, 64, -30, 0.96, '#d14a31', '#a83123', '#f09a80') +
    pod(122, 62, 4, 1, '#6da14f', '#4d8041', '#a9cf8a') +
    pod(60, 116, -62, 1, ...red) +
    pod(182, 108, 58, 1, '#d14a31', '#a83123', '#f09a80') +
    pod(76, 92, -46, 1, '#d14a31', '#a83123', '#f09a80') +
    pod(172, 90, 44, 0.94, '#6da14f', '#4d8041', '#a9cf8a') +
    pod(104, 86, -22, 0.94, ...red) +
    pod(144, 88, 22, 0.94, ...red) +
    pod(58, 150, -84, 0.86, ...red) +
    pod(190, 152, 80, 0.9, '#d14a31', '#a83123', '#f09a80') +
    pod(84, 158, -66, 0.5, '#6da14f', '#4d8041', '#a9cf8a') +
    path('M40 163Q120 202 200 163Q192 188 120 190Q48 188 40 163Z', bamboo.light) +
    path('M120 190Q192 188 200 163Q176 176 150 180Z', bamboo.shade)
  );
}

function root(x: number, y: number, turn: number, scale: number): string {
  return put(
    tops(0, -44, 54, -92) +
      path('M-26-30C-34 8-22 54-4 84Q0 92 2 104Q4 92 6 84C24 54 34 8 26-30Q0-54-26-30Z', '#fbfaf3') +
      path('M14-40C20 0 16 50 0 86L2 104Q4 92 6 84C24 54 34 8 26-30Q21-37 14-40Z', '#dcdccb') +
      path('M-26-30Q0-54 26-30C28-22 29-16 29-10Q0 2-29-10C-29-16-28-22-26-30Z', '#c6dba3') +
      path('M14-40Q22-36 26-30C28-22 29-16 29-10Q24-8 17-6Q17-26 14-40Z', '#a5c180') +
      stroke('M-16 22h9M-8 46h8M4 14h8M-14 58h6', '#cfcfba', 1.8),
    x,
    y,
    turn,
    scale,
  );
}

export function radish(): string {
  return (
    ground('#e7ecdc', '#f5f8ee', '#d4ddc2') +
    shadow(126, 202, 84) +
    put(root(0, 0, 0, 1), 128, 108, -64, 0.98) +
    put(root(0, 0, 0, 1), 112, 142, -82, 1.04) +
    put(root(0, 0, 0, 1), 128, 180, -98, 0.92)
  );
}

export function waterShield(): string {
  const pads: [number, number, number, number][] = [
    [88, 120, 18, -18],
    [142, 132, 20, 14],
    [104, 152, 20, 10],
    [146, 166, 17, -22],
    [90, 180, 17, 20],
    [122, 184, 16, -8],
  ];
  const leafy = pads
    .map(([x, y, r, turn]) =>
      put(
        oval(0, 0, r + 4, r * 0.58 + 4, '#e4f2d8', 'opacity=".55"') +
          oval(0, 0, r, r * 0.55, '#4f8a4c') +
          path(`M-${r} 0A${r} ${n(r * 0.55)} 0 0 0 ${r} 0Z`, '#3c7040') +
          stroke(`M-${n(r * 0.7)} 0h${n(r * 1.4)}`, '#8fbf76', 1.6),
        x,
        y,
        turn,
      ),
    )
    .join('');
  return (
    ground('#dcebe4', '#edf6f1', '#c4dacf') +
    shadow(122, 204, 66) +
    jar(
      118,
      66,
      60,
      138,
      tones('#b9d9a8', '#9cc490', '#d6ebc6'),
      tones('#1f5a41', '#174530', '#4c8f6e'),
      leafy + stroke('M88 126c2 16 10 20 14 24M142 138c2 14 4 20 4 26M104 156c-4 10-10 14-13 20', '#8c6a55', 2),
    ) +
    oval(186, 208, 24, 6, '#1d2420', 'opacity=".12"') +
    put(
      oval(0, 0, 24, 11, '#5b9655') + path('M-24 0A24 11 0 0 0 24 0Z', '#457c45') + stroke('M-18 0h36', '#a3cd8a', 1.6),
      188,
      203,
      -6,
    ) +
    disc(180, 199, 2.4, '#f1fbf1')
  );
}

function sheath(w: number, base: number, tip: number, fill: string): string {
  return path(
    `M-${w} ${base}C-${n(w * 0.9)} ${n(base - 30)} -${n(w * 0.3)} ${n(tip + 24)} 0 ${tip}C${n(w * 0.3)} ${n(tip + 24)} ${n(w * 0.9)} ${n(base - 30)} ${w} ${base}Q0 ${n(base + w * 0.5)} -${w} ${base}Z`,
    fill,
  );
}

function shoot(x: number, y: number, turn: number, scale: number): string {
  return put(
    sheath(34, 60, -78, '#a5784a') +
      path('M0-78C10-50 31 24 34 60Q24 68 12 72C18 30 12-34 0-78Z', '#7f5836') +
      path('M-34 60C-32 36-24 6-14-20C-2 4 6 34 8 74Q-16 72-34 60Z', '#b98c5a') +
      path('M34 60C33 40 28 16 21-8C8 16 0 42-2 74Q18 72 34 60Z', '#8d6540') +
      path('M-27 20C-22-8-12-44 0-66C12-44 22-10 27 20Q0 4-27 20Z', '#c79f6c', 'opacity=".55"') +
      stroke(
        'M-22 50c4-16 9-30 14-42M-8 60c0-14-1-26-3-38M22 52c-2-14-5-26-9-38M-6-22c2-12 4-20 6-28',
        '#5f4128',
        1.6,
        'opacity=".6"',
      ) +
      path('M0-78C-5-66-9-56-12-46C-4-54 4-54 12-46C9-56 5-66 0-78Z', '#7d9a4c') +
      path('M-34 60Q0 76 34 60Q32 78 0 80Q-32 78-34 60Z', '#efe0b8') +
      times(5, (index) => disc(-22 + index * 11, 72 + (index === 0 || index === 4 ? -2 : 1), 2, '#b0587a')),
    x,
    y,
    turn,
    scale,
  );
}

export function bambooShoots(): string {
  return (
    ground('#e8ebd8', '#f5f6ea', '#d6dabd') +
    shadow(126, 206, 86) +
    shoot(158, 118, 16, 1) +
    shoot(92, 112, -8, 1.08) +
    shadow(186, 214, 30) +
    put(
      path('M-34 14Q-40 0-34-12C-6-14 24-8 42 0C24 10-6 16-34 14Z', '#f4e8c2') +
        path('M-34 14Q-38 8-38 2C-6 6 22 4 42 0C24 10-6 16-34 14Z', '#dfcb97') +
        stroke('M-22-11q-4 11 0 24M-8-11q-3 10 0 23M6-9q-2 8 0 18', '#c8b078', 1.8),
      178,
      204,
      -4,
    )
  );
}

export function driedBeans(): string {
  const pick = chance(12);
  const strand = (color: string, count: number, dx: number): string =>
    stroke(
      times(count, () => {
        const [x, sway] = [pick(-26, 26), pick(-12, 12)];
        return `M${n(108 + x * 0.9 + dx)} 52C${n(108 + x * 0.3)} 92 ${n(108 + x * 0.3)} 112 ${n(108 + x * 0.4)} 122S${n(104 + x * 2 + sway)} 168 ${n(104 + x * 1.7 + sway)} ${n(pick(180, 196))}`;
      }),
      color,
      5,
    );
  return (
    ground('#efe6d3', '#f9f3e6', '#e0d1b3') +
    shadow(106, 196, 62) +
    strand('#6b5a2e', 7, 2) +
    strand('#8d7a3e', 7, 0) +
    strand('#b09c58', 5, -3) +
    path('M92 98Q108 108 126 98V116Q108 126 92 116Z', '#d8b56a') +
    stroke('M93 104q16 9 32 0M93 110q16 9 32 0', '#b08c42', 1.8) +
    shadow(182, 210, 42) +
    plate(180, 202, 46, tones('#8fa7a3', '#6b8784', '#b3c6c2')) +
    [
      [162, 196, -12],
      [190, 198, 10],
      [176, 188, 4],
    ]
      .map(([x, y, turn]) =>
        put(
          oval(0, 2.5, 19, 9, '#cfa653') + oval(0, 0, 19, 9, '#f0d58e') + oval(-3, -1.5, 11, 4.5, '#f8e7b5'),
          x!,
          y!,
          turn,
        ),
      )
      .join('')
  );
}
