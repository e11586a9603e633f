import { kraft } from './materials.ts';
import {
  ball,
  chance,
  disc,
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
  type Tones,
  tones,
} from './shapes.ts';
import { emblem, pouch } from './vessels.ts';
const plumSkin = tones('#8e3550', '#6b2440', '#c0788f');

/** A plum: a seam, a stalk and the pale bloom that a finger wipes away. */
export function plumFruit(x: number, y: number, r: number, skin: Tones = plumSkin, bloom = '#d9c3d8'): string {
  return (
    ball(x, y, r, skin, 0.96) +
    oval(
      x - r * 0.16,
      y - r * 0.3,
      r * 0.62,
      r * 0.44,
      bloom,
      `opacity=".38" transform="rotate(-24 ${n(x)} ${n(y)})"`,
    ) +
    oval(x + r * 0.34, y + r * 0.34, r * 0.3, r * 0.2, bloom, 'opacity=".2"') +
    stroke(
      `M${n(x + r * 0.08)} ${n(y - r * 0.9)}C${n(x + r * 0.5)} ${n(y - r * 0.4)} ${n(x + r * 0.46)} ${n(y + r * 0.3)} ${n(x + r * 0.2)} ${n(y + r * 0.84)}`,
      skin.shade,
      2,
    ) +
    oval(x + r * 0.06, y - r * 0.88, r * 0.16, r * 0.06, skin.shade)
  );
}

export function plum(): string {
  const green = tones('#b6b250', '#8f9038', '#dcd98d');
  return (
    ground('#f1e5e6', '#faf2f2', '#dfccd0') +
    shadow(122, 204, 88) +
    plumFruit(148, 104, 40, tones('#a3455a', '#7c2f47', '#cf8d9d')) +
    stroke('M152 66C152 52 160 42 172 34', '#6b5a35', 4) +
    leaf(160, 48, 66, 30, 12, '#6ea457', '#4d8445', '#c6dba3') +
    leaf(158, 46, 54, 26, 172, '#6ea457', '#4d8445', '#c6dba3') +
    plumFruit(82, 152, 48) +
    put(
      disc(2, 3, 41, '#6b2440') +
        disc(0, 0, 41, plumSkin.base) +
        disc(0, 0, 36.5, '#e0b44c') +
        disc(-3, -3, 29, '#edcb73') +
        oval(0, 1, 15, 20, '#8a5a34') +
        path('M3-18A15 20 0 0 1 3 20Q12 2 3-18Z', '#6b4224') +
        stroke('M-6-8q3 8 0 18', '#b0835a', 2),
      168,
      166,
    ) +
    plumFruit(118, 192, 22, green, '#f2f2dc')
  );
}

export function plumGift(): string {
  const rows: [number, number][] = [
    [72, 128],
    [106, 128],
    [140, 128],
    [174, 128],
    [62, 154],
    [100, 154],
    [140, 154],
    [180, 154],
  ];
  return (
    ground('#efe3e3', '#f9f1f1', '#dccaca') +
    shadow(126, 206, 92) +
    poly('56 112, 184 112, 196 40, 44 40', '#7d2a3f', 4) +
    poly('64 104, 176 104, 185 48, 55 48', '#933a50', 3) +
    path('M120 56l20 32h-40z', '#f3d9c8', 'opacity=".9"') +
    leaf(110, 90, 40, 20, -46, '#c6dfd0', '#9cc4ae') +
    poly('56 112, 184 112, 206 168, 34 168', '#5d1c30', 3) +
    rows
      .map(
        ([x, y], index) =>
          path(`M${x - 18} ${y + 6}q18 16 36 0l-4 12h-28z`, '#f2e3d3') +
          plumFruit(
            x,
            y,
            15.5 + (index > 3 ? 1.5 : 0),
            index % 3 === 1 ? tones('#a3455a', '#7c2f47', '#cf8d9d') : plumSkin,
          ),
      )
      .join('') +
    poly('32 166, 208 166, 204 206, 36 206', '#8e3550', 4) +
    poly('150 166, 208 166, 204 206, 150 206', '#74283f', 4) +
    poly('86 174, 154 174, 154 198, 86 198', '#f7f1e0', 3) +
    emblem(120, 190, 22, '#8e3550')
  );
}

const kiwiSkin = tones('#8f7040', '#6f5430', '#b39562');

function kiwiHalf(x: number, y: number, r: number, turn: number, heart = '#c2434b'): string {
  const ray = (from: number, to: number, count: number): string =>
    times(count, (index) => {
      const angle = (index * 6.2832) / count;
      return `M${n(Math.cos(angle) * r * from)} ${n(Math.sin(angle) * r * from * 0.86)}L${n(Math.cos(angle) * r * to)} ${n(Math.sin(angle) * r * to * 0.86)}`;
    });
  return put(
    oval(2, 4, r, r * 0.87, kiwiSkin.shade) +
      oval(0, 0, r, r * 0.86, '#a58650') +
      oval(0, 0, r * 0.93, r * 0.79, '#a9c455') +
      oval(0, 0, r * 0.72, r * 0.6, '#c5d97a') +
      stroke(ray(0.3, 0.58, 16), heart, r * 0.1) +
      oval(0, 0, r * 0.25, r * 0.2, '#f4f3cf') +
      stroke(ray(0.5, 0.56, 16), '#2c2a22', r * 0.07),
    x,
    y,
    turn,
  );
}

function whole(x: number, y: number, turn: number): string {
  return put(
    ball(0, 0, 50, kiwiSkin, 0.82) +
      stroke(
        'M-34 4l4 2M-20 18l4 2M-4 6l4 1M6 24l4 1M20-12l4 2M-14-22l4 1M-26-12l3 1M8-28l4 1M30 6l3 1',
        '#5e4526',
        1.6,
      ) +
      oval(47, 2, 5, 7, '#5e4526') +
      oval(46, 1, 2.6, 4, '#b39562'),
    x,
    y,
    turn,
  );
}

export function kiwifruit(): string {
  return (
    ground('#e8ecd6', '#f5f7e9', '#d3dab8') +
    shadow(122, 204, 90) +
    whole(146, 104, -14) +
    whole(76, 140, 12) +
    kiwiHalf(158, 166, 47, -8) +
    oval(70, 212, 28, 5, '#1d2420', 'opacity=".12"') +
    kiwiHalf(70, 200, 25, 6)
  );
}

function slice(x: number, y: number, r: number, turn: number): string {
  return put(
    oval(1, 4, r, r * 0.5, '#7f7a2c') +
      oval(0, 0, r, r * 0.48, '#a9a245') +
      oval(0, 0, r * 0.82, r * 0.38, '#c8c069') +
      stroke(
        times(
          12,
          (i) =>
            `M${n(Math.cos(i * 0.5236) * r * 0.4)} ${n(Math.sin(i * 0.5236) * r * 0.19)}l${n(Math.cos(i * 0.5236) * 2)} ${n(Math.sin(i * 0.5236))}`,
        ),
        '#3f3a1c',
        2,
      ) +
      oval(0, 0, r * 0.22, r * 0.1, '#ece6b4') +
      stroke(`M-${n(r * 0.7)}-${n(r * 0.16)}q4-4 9-5`, '#f6f1d2', 1.6),
    x,
    y,
    turn,
  );
}

export function driedKiwi(): string {
  return (
    ground('#eeebd5', '#f8f6e8', '#dcd7b6') +
    shadow(108, 198, 66) +
    pouch(102, 46, 54, 152, kraft, '#7f7a2c') +
    shadow(178, 212, 50) +
    slice(160, 202, 27, -8) +
    slice(202, 206, 25, 10) +
    slice(182, 190, 28, 4) +
    slice(174, 176, 23, -14) +
    leaf(52, 208, 40, 24, -32, '#7fa85f', '#5e8748', '#cfe0b2')
  );
}

function wedge(turn: number): string {
  return put(
    path('M0-4C-13-14-17-34-12-50Q0-58 12-50C17-34 13-14 0-4Z', '#f0a89a') +
      path('M3-8C12-18 15-34 12-50Q8-53 4-54C10-38 9-20 3-8Z', '#dd8576') +
      stroke('M-5-40l2 7M3-46l-1 6M-1-28l1 6M5-34l-1 5', '#fbd5cb', 1.8),
    0,
    0,
    turn,
  );
}

export function pomelo(): string {
  const skin = tones('#d3c24e', '#ad9c35', '#ece28f');
  return (
    ground('#f0ecd3', '#faf7e8', '#ded7b2') +
    shadow(124, 206, 88) +
    path('M94 40C136 44 172 92 170 142A74 62 0 0 1 22 142C20 92 56 44 94 40Z', skin.base) +
    path('M122 52C148 70 170 108 170 142A74 62 0 0 1 68 200C136 186 156 112 122 52Z', skin.shade) +
    stroke(
      'M60 92l1 1M50 116l1 1M46 142l1 1M76 104l1 1M70 130l1 1M84 150l1 1M64 162l1 1M98 120l1 1M110 158l1 1M90 178l1 1M104 92l1 1',
      '#9e8e2c',
      2.8,
    ) +
    oval(62, 88, 16, 9, skin.light, 'transform="rotate(-48 62 88)"') +
    stroke('M94 42c0-8 3-14 8-18', '#6b5a35', 5) +
    leaf(98, 34, 62, 30, 14, '#5b9150', '#437a43', '#bcd6a0') +
    leaf(96, 34, 44, 24, 168, '#5b9150', '#437a43', '#bcd6a0') +
    put(
      oval(3, 5, 58, 49, skin.shade) +
        oval(0, 0, 58, 48, '#dccb5a') +
        oval(0, 0, 53, 43.5, '#faf6e4') +
        put(
          times(9, (i) => wedge(i * 40)),
          0,
          0,
          0,
          0.76,
        ) +
        disc(0, 0, 3, '#faf6e4'),
      166,
      164,
      -6,
    )
  );
}

function berry(x: number, y: number, r: number, lit: boolean): string {
  return (
    ball(x, y, r, lit ? tones('#5a6f9e', '#3c4d7b', '#a9b8d6') : tones('#455a8c', '#2f3f6b', '#8fa2c8')) +
    put(
      path(
        `M0-${n(r * 0.34)}l${n(r * 0.12)} ${n(r * 0.2)} ${n(r * 0.24)}-${n(r * 0.04)}-${n(r * 0.1)} ${n(r * 0.22)} ${n(r * 0.1)} ${n(r * 0.2)}-${n(r * 0.26)}-${n(r * 0.02)}-${n(r * 0.12)} ${n(r * 0.18)}-${n(r * 0.12)}-${n(r * 0.18)}-${n(r * 0.26)} ${n(r * 0.02)} ${n(r * 0.1)}-${n(r * 0.2)}-${n(r * 0.1)}-${n(r * 0.22)} ${n(r * 0.24)} ${n(r * 0.04)}z`,
        '#232f52',
      ),
      x + r * 0.1,
      y - r * 0.1,
      14,
    )
  );
}

export function blueberry(): string {
  const pick = chance(3);
  const rows: string[] = [];
  for (const [y, count, span] of [
    [96, 4, 62],
    [114, 5, 96],
    [132, 6, 124],
  ] as const) {
    rows.push(
      times(count, (i) =>
        berry(120 - span / 2 + (span * i) / (count - 1), y + pick(-3, 3), 16.5, (i + count) % 3 === 0),
      ),
    );
  }
  return (
    ground('#e3e8ef', '#f2f5f8', '#cdd6e0') +
    shadow(122, 204, 84) +
    rows.join('') +
    poly('42 136, 198 136, 184 200, 56 200', '#d9b978', 6) +
    poly('152 136, 198 136, 184 200, 148 200', '#bb9654', 6) +
    poly('36 130, 204 130, 202 144, 38 144', '#ecd6a3', 4) +
    poly('72 154, 136 154, 134 188, 74 188', '#f7f1e0', 3) +
    emblem(104, 177, 28, '#2c4a6e') +
    leaf(150, 92, 40, 22, -28, '#6ea457', '#4d8445', '#c6dba3') +
    leaf(146, 96, 34, 20, -100, '#7fb069', '#5b9150', '#dbe8b8') +
    oval(202, 214, 18, 4, '#1d2420', 'opacity=".12"') +
    berry(200, 202, 15, true) +
    berry(40, 208, 13, false)
  );
}
