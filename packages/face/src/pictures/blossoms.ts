import { bowl, plate } from './dishes.ts';
import { wood } from './materials.ts';
import { disc, ground, leaf, n, path, put, shadow, stroke, tones } from './shapes.ts';
function flower(x: number, y: number, turn: number, scale: number, gold: boolean): string {
  const [a, b] = gold ? ['#f0c24a', '#d19e28'] : ['#fffef8', '#e9e5d2'];
  return put(
    path(
      'M-3 0C-5-18-6-30-12-40C-24-44-34-42-40-34C-34-52-20-58-6-52C-8-62-2-70 6-72C2-62 4-56 8-50C20-56 32-50 36-36C28-44 20-44 12-40C6-30 5-16 3 0Z',
      a,
    ) +
      path('M3 0C5-16 6-30 12-40C20-44 28-44 36-36C32-50 20-56 8-50C4-40 2-20 3 0Z', b) +
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
}

export function honeysuckle(): string {
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

function scale(dx: number, width: number, height: number, fill: string): string {
  return path(
    `M${n(dx - width * 0.16)} 40C${n(dx - width)} 30 ${n(dx - width * 0.9)} -10 ${n(dx * 0.72)} ${-height}C${n(dx + width * 0.9)} -10 ${n(dx + width)} 30 ${n(dx + width * 0.16)} 40Z`,
    fill,
  );
}

function flake(x: number, y: number, turn: number): string {
  return put(
    path('M-20 3C-14-9 12-11 20-2C14 9-12 11-20 3Z', '#f6ecd2') +
      path('M-20 3C-12 5 10 3 20-2C14 9-12 11-20 3Z', '#dfcfa6'),
    x,
    y,
    turn,
  );
}

function bulb(x: number, y: number, s: number): string {
  return put(
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
}

export function driedLily(): string {
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
