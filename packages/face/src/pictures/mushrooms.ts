import { bowl } from './dishes.ts';
import { blob, chance, ground, n, oval, path, put, shadow, stroke, times, tones } from './shapes.ts';
/** A flower mushroom: the brown cap is cracked to white. */
function flowerCap(x: number, y: number, scale: number, turn = 0): string {
  return put(
    path('M-17 8C-14 30-16 44-20 56Q0 66 20 56C16 44 14 30 17 8Z', '#efe2c4') +
      path('M4 8C8 30 8 48 6 61Q16 60 20 56C16 44 14 30 17 8Z', '#d3c09a') +
      oval(0, 10, 50, 12, '#d9c49a') +
      stroke('M-38 12l14-3M-26 17l10-5M-8 20l3-7M12 20l-3-7M28 17l-9-5M39 12l-13-3', '#b89e70', 1.8) +
      path('M-58 8C-58-32-30-52 0-52S58-32 58 8C40 0 20 4 0 4S-40 0-58 8Z', '#8a5f3e') +
      path('M22-48C46-40 58-20 58 8C48 4 36 2 24 3C36-14 34-34 22-48Z', '#6b4629') +
      stroke(
        'M-6-50L-2-34L-14-22L-4-10L-10 2M-2-34L14-26L10-12L20-4M-14-22L-34-22L-42-8M-34-22L-38-34M14-26L32-30L40-16L50-8M32-30L26-42M10-12L-4-10',
        '#f3e6c8',
        4,
      ),
    x,
    y,
    turn,
    scale,
  );
}

export function shiitake(): string {
  return (
    ground('#ebe4d6', '#f6f1e7', '#d9cdb7') +
    shadow(128, 206, 88) +
    flowerCap(164, 132, 0.94, 6) +
    flowerCap(86, 122, 1.2, -6) +
    shadow(150, 216, 36) +
    put(
      oval(0, 4, 46, 25, '#6b4629') +
        oval(0, 0, 46, 24, '#e3d0a8') +
        path(
          times(14, (i) => `M0 0L${n(42 * Math.cos((i * 6.283) / 14))} ${n(21 * Math.sin((i * 6.283) / 14))}`),
          'none',
          'stroke="#bfa474" stroke-width="1.8"',
        ) +
        oval(0, 0, 11, 7, '#f3e6c8') +
        oval(2, -1, 8, 5, '#d3c09a'),
      152,
      196,
      -8,
    )
  );
}

function lobe(x: number, y: number, turn: number, scale: number, base: string, inside: string): string {
  return put(
    blob('-40 6, -34 -18, -16 -30, 0 -22, 18 -32, 38 -16, 40 8, 22 20, 4 14, -18 24', base) +
      blob('-30 2, -20 -16, -4 -12, 14 -20, 30 -6, 24 8, 4 4, -14 12', inside) +
      stroke('M-28-8q8-14 18-14M8-18q10-8 18-4', '#9c8a84', 2.2, 'opacity=".8"'),
    x,
    y,
    turn,
    scale,
  );
}

export function blackFungus(): string {
  return (
    ground('#e9e3dc', '#f5f1ec', '#d6ccc1') +
    shadow(120, 208, 68) +
    bowl(120, 142, 78, 58, tones('#e9e1d2', '#cdc2ae', '#fbf7ee'), '#57433c') +
    lobe(76, 134, -14, 0.9, '#3a2c2b', '#57433f') +
    lobe(164, 134, 16, 0.9, '#2e2322', '#4a3936') +
    lobe(96, 108, -6, 1, '#433331', '#65504a') +
    lobe(146, 106, 10, 1.02, '#362929', '#57433f') +
    lobe(120, 132, 2, 1.06, '#4a3936', '#735d56') +
    lobe(122, 84, 0, 0.74, '#3a2c2b', '#5c4742') +
    path('M42.5 143Q120 172 197.5 143Q197 150 195 156Q120 182 45 156Q43 150 42.5 143Z', '#fbf7ee') +
    path('M150 157Q182 151 197.5 143Q197 150 195 156Q174 163 152 166Z', '#cdc2ae') +
    shadow(200, 216, 24) +
    lobe(200, 208, 8, 0.56, '#3a2c2b', '#5c4742')
  );
}

/** A morel: a pitted cone on a pale hollow stalk. */
function morelBody(x: number, y: number, scale: number, turn: number): string {
  const pick = chance(31);
  const pits = times(6, (row) =>
    times([2, 3, 4, 4, 4, 3][row]!, (column) => {
      const count = [2, 3, 4, 4, 4, 3][row]!;
      const width = [22, 40, 54, 60, 56, 40][row]!;
      const px = -width / 2 + (width * (column + 0.5)) / count + pick(-1.5, 1.5);
      const py = -62 + row * 17;
      return `M${n(px)} ${n(py - 7)}q${n(5.5)} 2 5 7t-5 7q-5-2-5-7t5-7z`;
    }),
  );
  return put(
    path('M-16 34C-18 60-20 76-24 90Q0 100 24 90C20 76 18 60 16 34Z', '#f1e5c6') +
      path('M4 34C8 60 8 80 8 95Q18 94 24 90C20 76 18 60 16 34Z', '#d5c29a') +
      path('M0-80C20-74 36-26 35 8C34 32 20 42 0 42S-34 32-35 8C-36-26-20-74 0-80Z', '#b58a54') +
      path('M6-76C24-62 36-22 35 8C34 32 20 42 4 42C24 20 24-36 6-76Z', '#936a3a') +
      path(pits, '#553a20') +
      stroke('M-20-30q4-22 12-32M-26 4q0-10 2-18', '#dcbd8c', 2.4),
    x,
    y,
    turn,
    scale,
  );
}

export function morel(): string {
  return (
    ground('#ece5d5', '#f7f2e7', '#dacfb6') +
    shadow(124, 204, 90) +
    morelBody(172, 136, 0.72, 10) +
    morelBody(70, 132, 0.78, -12) +
    morelBody(120, 110, 1.04, 0) +
    shadow(184, 218, 34) +
    morelBody(176, 204, 0.46, 82)
  );
}
