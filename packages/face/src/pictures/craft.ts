import { bowl, hoop } from './dishes.ts';
import { bamboo } from './materials.ts';
import { blob, disc, ground, n, oval, path, put, shadow, stroke, times, tones } from './shapes.ts';
const [cinnabar, indigo, mustard, dark, pale] = ['#b8432f', '#2c4a6e', '#c8922a', '#2a2430', '#f5ead0'];

/** Steps around a diamond as one path: the heart of xilankapu. */
function stepped(x: number, y: number, steps: number, unit: number): string {
  let d = '';
  for (let row = -steps; row <= steps; row += 1) {
    const half = steps - Math.abs(row) + 0.5;
    d += `M${n(x - half * unit)} ${n(y + (row - 0.5) * unit)}h${n(half * 2 * unit)}v${n(unit)}h-${n(half * 2 * unit)}z`;
  }
  return d;
}

/** One woven field around 0,0, 96 by 96. */
function weave(field: string, first: string, second: string): string {
  return (
    path('M-48-48H48V48H-48Z', field) +
    path(stepped(0, 0, 6, 5.4), first) +
    path(stepped(0, 0, 4, 5.4), pale) +
    path(stepped(0, 0, 3, 5.4), second) +
    path(stepped(0, 0, 1, 5.4), pale) +
    path(
      [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ]
        .map(([a, b]) => stepped(a! * 36, b! * 36, 2, 4.4))
        .join(''),
      second,
    ) +
    path(
      [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ]
        .map(([a, b]) => stepped(a! * 36, b! * 36, 0, 4.4))
        .join(''),
      pale,
    ) +
    path('M-48-48H48V48H-48ZM-44-44V44H44V-44Z', mustard, 'fill-rule="evenodd"')
  );
}

export function brocadeCoaster(): string {
  const fringe = stroke(
    times(16, (i) => `M${n(-46 + i * 6.1)} 48v8M${n(-46 + i * 6.1)}-48v-8`),
    '#e4d3ac',
    2.4,
  );
  return (
    ground('#ebe4da', '#f7f2eb', '#d8ccbc') +
    shadow(126, 206, 96) +
    put(fringe + weave(indigo, mustard, cinnabar), 158, 94, 14, 0.92) +
    put(fringe + weave(dark, cinnabar, indigo), 92, 140, -10, 1.12) +
    shadow(186, 210, 36) +
    bowl(
      186,
      170,
      34,
      34,
      tones('#f1ece2', '#d3ccbd', '#ffffff'),
      '#b4501f',
      path('M160 172q10-5 22-6', 'none', 'stroke="#d98549" stroke-width="3" stroke-linecap="round"'),
    )
  );
}

function row(y: number, a: string, b: string): string {
  return (
    path(stepped(92, y, 4, 5) + stepped(148, y, 4, 5), a) +
    path(stepped(92, y, 2, 5) + stepped(148, y, 2, 5), pale) +
    path(stepped(92, y, 1, 5) + stepped(148, y, 1, 5), b) +
    path(stepped(120, y, 1, 5) + stepped(66, y, 1, 5) + stepped(174, y, 1, 5), b)
  );
}

export function brocadeHanging(): string {
  return (
    ground('#ece7de', '#f8f5ef', '#dad1c3') +
    stroke('M58 36L120 14L182 36', '#b08c42', 3) +
    disc(120, 14, 4, '#8a6236') +
    path('M64 44H182V206H64Z', '#1d2420', 'opacity=".12"') +
    path('M58 40H182V200H58Z', dark) +
    path('M58 46h124v6H58zM58 188h124v6H58z', mustard) +
    path('M58 56h124v4H58zM58 180h124v4H58z', cinnabar) +
    row(86, cinnabar, indigo) +
    row(120, indigo, mustard) +
    row(154, cinnabar, indigo) +
    path('M172 40H182V200H172Z', '#000', 'opacity=".22"') +
    stroke(
      times(21, (i) => `M${n(61 + i * 5.9)} 200v14`),
      '#e4d3ac',
      2.6,
    ) +
    stroke('M44 37H196', '#8a6236', 8) +
    stroke('M44 35H196', '#b98a58', 3) +
    disc(42, 37, 6, '#6b4629') +
    disc(198, 37, 6, '#6b4629')
  );
}

export function bambooTray(): string {
  // Strips end on the rim: each is as long as the chord of the ellipse at its height.
  const strips = times(8, (i) => {
    const y = 108 + i * 13;
    const half = 93 * Math.sqrt(1 - ((y - 154) / 52) ** 2);
    return `M${n(118 - half)} ${y}h${n(half * 2)}`;
  });
  const ribs = times(11, (i) => {
    const x = 38 + i * 16;
    const half = 52 * Math.sqrt(1 - ((x - 118) / 94) ** 2);
    return `M${x} ${n(154 - half)}v${n(half * 2)}`;
  });
  return (
    ground('#e9ead9', '#f6f7ec', '#d5d7bd') +
    stroke('M206 20C196 60 200 96 190 132', '#7d9a4c', 5) +
    stroke('M205 22h1M199 62h1M198 96h1', '#5b7a38', 6) +
    [
      [-150, 34],
      [-196, 62],
      [160, 66],
      [140, 98],
      [-170, 98],
    ]
      .map(([turn, y]) => put(path('M0 0C14-8 30-8 46 0C30 6 14 6 0 0Z', '#6ea457'), y! > 60 ? 199 : 202, y!, turn))
      .join('') +
    shadow(120, 204, 98) +
    hoop(118, 154, 100, 58, bamboo, '#c9a768') +
    path(ribs, 'none', 'stroke="#b59152" stroke-width="7"') +
    path(strips, 'none', 'stroke="#e3c88f" stroke-width="7" stroke-dasharray="9 7"') +
    oval(118, 154, 97, 55, 'none', 'stroke="#d9b978" stroke-width="11"') +
    oval(118, 152, 99, 56, 'none', 'stroke="#ecd6a3" stroke-width="3"') +
    bowl(84, 140, 22, 20, tones('#cfe0d6', '#a9c3b5', '#eef5f0'), '#b9c56a') +
    bowl(124, 166, 22, 20, tones('#cfe0d6', '#a9c3b5', '#eef5f0'), '#b9c56a') +
    put(
      path('M-24-12C-26 14-14 24 0 24S26 14 24-12Z', '#8f4a33') +
        path('M6-12C10 4 8 18 0 24C14 24 26 14 24-12Z', '#6d3424') +
        oval(0, -12, 24, 6, '#b0705a') +
        oval(0, -15, 14, 4.5, '#8f4a33') +
        disc(0, -20, 4, '#6d3424') +
        stroke('M23-4q14-2 16-14', '#8f4a33', 6) +
        stroke('M-23-6q-14 0-12 12t14 8', '#8f4a33', 5),
      152,
      130,
    )
  );
}

/** A tea pet carved from a root: a toad with a coin of light on its back. */
export function rootCarving(): string {
  return (
    ground('#ebe3d6', '#f7f1e8', '#d8cab4') +
    shadow(122, 206, 94) +
    blob('24 196, 40 168, 84 158, 160 156, 206 166, 222 190, 196 206, 120 210, 56 208', '#6b4326') +
    blob('24 190, 42 164, 86 154, 160 152, 204 162, 220 182, 190 192, 118 194, 54 196', '#8d5c36') +
    stroke('M40 180q30-14 60-12M120 184q40-6 80-10M70 190q20-6 36-6', '#6b4326', 2.4) +
    blob('62 148, 64 112, 92 84, 132 76, 172 94, 190 130, 182 160, 130 170, 84 166', '#a5683a') +
    blob('190 130, 182 160, 130 170, 84 166, 72 156, 120 154, 160 136, 170 96', '#7b4826') +
    blob('44 122, 50 96, 78 86, 104 96, 110 122, 88 140, 58 138', '#b5764a') +
    path('M44 122C58 136 92 136 110 118C110 132 98 140 88 140C72 142 50 140 44 122Z', '#8a5430') +
    stroke('M48 120C64 130 90 130 108 116', '#5a341c', 3) +
    disc(64, 90, 11, '#b5764a') +
    disc(96, 88, 11, '#a5683a') +
    disc(63, 89, 5, '#2a1a10') +
    disc(95, 87, 5, '#2a1a10') +
    disc(61.5, 87, 1.6, '#fff') +
    disc(93.5, 85, 1.6, '#fff') +
    blob('60 148, 78 140, 94 152, 92 174, 66 178, 54 166', '#b5764a') +
    blob('146 142, 176 132, 194 152, 190 174, 152 178, 138 164', '#94592f') +
    stroke('M58 176q-6 2-10 6M68 178l-4 7M80 178l0 8M150 178l-5 7M164 179l0 8M180 177l5 7', '#8a5430', 6) +
    stroke('M120 88q18 2 30 14M128 104q16 4 24 16M150 148q16-6 28 2M156 158q10-4 18 0', '#6b4022', 2.6) +
    disc(126, 100, 4, '#c99062') +
    disc(146, 122, 4.6, '#8a5430') +
    disc(118, 124, 4, '#c99062') +
    disc(164, 110, 4, '#8a5430') +
    stroke('M96 78q14-6 30-4', '#d9a577', 4)
  );
}
