import { basket, hoop } from './dishes.ts';
import { bamboo } from './materials.ts';
import { ball, chance, ground, n, oval, path, put, shadow, stroke, times, tones } from './shapes.ts';
const shell = tones('#7a3f26', '#57291a', '#b5714d');

/** A glossy chestnut with its pale foot. */
function chestnutBody(x: number, y: number, scale: number, turn: number): string {
  return put(
    path('M0-42C10-34 44-22 44 8C44 30 24 38 0 38S-44 30-44 8C-44-22-10-34 0-42Z', shell.base) +
      path('M0-42C10-34 44-22 44 8C44 30 24 38 0 38C34 22 26-18 0-42Z', shell.shade) +
      path('M-42 18C-30 10 30 10 42 18C36 33 20 38 0 38S-36 33-42 18Z', '#d6b083') +
      path('M14 13.5C26 14 36 15.5 42 18C36 33 20 38 4 38C14 31 17 22 14 13.5Z', '#b98d5f') +
      stroke('M-30-4q2-14 14-22', shell.light, 5) +
      stroke('M0-42l0-5', '#d6b083', 4),
    x,
    y,
    turn,
    scale,
  );
}

export function chestnut(): string {
  const pick = chance(6);
  const spines = (count: number, rx: number, ry: number, inner: number): string =>
    times(count, (index) => {
      const angle = (index * 6.2832) / count + pick(-0.05, 0.05);
      return `M${n(Math.cos(angle) * rx * inner)} ${n(Math.sin(angle) * ry * inner)}L${n(Math.cos(angle + 0.08) * rx)} ${n(Math.sin(angle + 0.08) * ry)}`;
    });
  const burr = put(
    stroke(spines(44, 68, 58, 0.8), '#8f9440', 2.2) +
      oval(0, 0, 57, 48, '#a9a652') +
      path('M36-37A57 48 0 0 1-34 38.5A70 60 0 0 0 36-37Z', '#858539') +
      stroke(spines(34, 54, 45, 0.82), '#c9c678', 1.8) +
      oval(0, 2, 43, 33, '#f0e6c8') +
      oval(2, 4, 39, 29, '#d8c79a') +
      chestnutBody(-16, 2, 0.58, -18) +
      chestnutBody(18, 4, 0.56, 16),
    146,
    106,
    -8,
  );
  return (
    ground('#efe4d3', '#f8f1e5', '#ddcdb3') +
    shadow(124, 204, 90) +
    burr +
    chestnutBody(72, 152, 1.06, -10) +
    chestnutBody(168, 182, 0.8, 12) +
    chestnutBody(118, 194, 0.56, -4)
  );
}

export function walnut(): string {
  const skin = tones('#c69a63', '#a17743', '#e2c193');
  const whole = (x: number, y: number, scale: number, turn: number): string =>
    put(
      ball(0, 0, 48, skin, 0.9) +
        stroke('M0-43C-8-20 8 16 0 43', '#8a6236', 3.4) +
        stroke(
          'M-14-34c-10 10 2 16-8 26s4 18-4 28M-32-18c-6 8 4 14-2 24M16-34c10 8-2 18 8 26s-4 18 4 26M34-16c4 8-4 14 2 22M-12 8c-6 8 2 12-2 20M12 6c6 6-2 14 2 20',
          '#94693a',
          2.2,
        ),
      x,
      y,
      turn,
      scale,
    );
  return (
    ground('#efe5d4', '#f8f2e6', '#ddcfb5') +
    shadow(124, 204, 90) +
    whole(148, 104, 0.94, 16) +
    whole(78, 138, 1.1, -12) +
    put(
      oval(3, 5, 50, 43, '#8a6236') +
        oval(0, 0, 50, 42, '#b98a52') +
        oval(0, 0, 43, 35, '#ecd9b0') +
        path('M-2-28C-24-34-38-18-32-2C-38 12-24 30-4 26C-8 14-6 6-2 0C-8-8-6-18-2-28Z', '#c9985b') +
        path('M4-28C26-34 40-16 33-2C38 14 24 32 4 26C0 14 2 6 4 0C0-8 2-18 4-28Z', '#b58148') +
        stroke(
          'M-24-18c8 0 4 8 12 8M-26 2c8-4 8 4 16 2M-20 16c6-4 6 2 12 0M24-16c-8 0-6 8-12 6M26 4c-8-4-8 4-16 2M20 18c-6-4-6 0-12-2',
          '#f3dfb6',
          2.6,
        ) +
        stroke('M1-30v60', '#8a6236', 2),
      166,
      170,
      -10,
    ) +
    oval(84, 212, 24, 4.5, '#1d2420', 'opacity=".12"') +
    put(
      path('M0-13C-18-18-28-4-24 6C-16 14-6 10 0 6C6 12 18 14 25 5C28-6 16-18 0-13Z', '#c9985b') +
        path('M0-13C16-18 28-6 25 5C18 14 6 12 0 6Q6-4 0-13Z', '#a87642') +
        stroke('M-16-4q6-4 8 2M8-4q6-4 10 2', '#ecd0a0', 2.2),
      82,
      203,
      4,
    )
  );
}

const beanColors: readonly (readonly [string, string])[] = [
  ['#8e2f2b', '#c0706a'],
  ['#5d8a3f', '#a3c47f'],
  ['#2e2a2b', '#7a7374'],
  ['#e3c07a', '#f6e3b5'],
  ['#c9a2a0', '#ecd6d2'],
];

function bed(seed: number, cx: number, cy: number, rx: number, ry: number, kind: number, count: number): string {
  const pick = chance(seed);
  const [body, light] = beanColors[kind]!;
  const spots = Array.from({ length: count }, () => {
    const [angle, far] = [pick(0, 6.283), Math.sqrt(pick(0, 1))];
    return [cx + Math.cos(angle) * rx * far, cy + Math.sin(angle) * ry * far] as const;
  }).sort((a, b) => a[1] - b[1]);
  return (
    stroke(spots.map(([x, y]) => `M${n(x)} ${n(y + 1.4)}h4`).join(''), '#1d2420', 8.4, 'opacity=".28"') +
    stroke(spots.map(([x, y]) => `M${n(x)} ${n(y)}h4`).join(''), body, 8) +
    stroke(spots.map(([x, y]) => `M${n(x - 1)} ${n(y - 2)}h2`).join(''), light, 2)
  );
}

/** Three bowls' worth of beans in a divided tray. */
export function mixedBeans(): string {
  return (
    ground('#efe7d6', '#f9f4e9', '#dfd2b9') +
    shadow(122, 200, 96) +
    basket(120, 146, 96, 40) +
    hoop(120, 144, 100, 50, bamboo, '#8a6a3a') +
    oval(84, 130, 42, 20, '#7a2722') +
    oval(158, 130, 42, 20, '#4c7334') +
    oval(120, 164, 56, 21, '#d3ae66') +
    bed(3, 82, 128, 38, 18, 0, 34) +
    bed(5, 156, 128, 38, 18, 1, 34) +
    bed(8, 118, 164, 50, 17, 3, 38) +
    bed(21, 118, 146, 22, 8, 2, 10) +
    oval(182, 216, 26, 4, '#1d2420', 'opacity=".1"') +
    bed(2, 180, 210, 24, 6, 4, 5) +
    bed(12, 62, 212, 20, 5, 0, 4)
  );
}
