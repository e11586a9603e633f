import { disc, leafPath, n, oval, path, put, stroke, times } from './shapes.ts';
/** A ridge from heights at equal steps, filled down to the foot. */
function ridge(heights: readonly number[], fill: string, foot = 430): string {
  const step = 1440 / (heights.length - 1);
  let d = `M0 ${foot}V${heights[0]}`;
  for (let i = 0; i < heights.length - 1; i += 1) {
    const [x, y, next] = [i * step, heights[i]!, heights[i + 1]!];
    const [before, after] = [heights[i - 1] ?? y, heights[i + 2] ?? next];
    d += `C${n(x + step / 3)} ${n(y + (next - before) / 6)} ${n(x + (step * 2) / 3)} ${n(next - (after - y) / 6)} ${n(x + step)} ${n(next)}`;
  }
  return path(`${d}V${foot}Z`, fill);
}

/** A band of mist that lies in a valley. */
function mist(x: number, y: number, width: number, strength: number): string {
  const h = width * 0.028;
  return path(
    `M${x} ${y}q${n(width * 0.2)} -${n(h * 1.8)} ${n(width * 0.42)} -${n(h * 0.6)}t${n(width * 0.36)} -${n(h * 0.4)}q${n(width * 0.18)} 0 ${n(width * 0.22)} ${n(h)}q-${n(width * 0.3)} ${n(h * 1.6)} -${n(width * 0.56)} ${n(h)}t-${n(width * 0.44)} -${n(h)}z`,
    '#fdfcf5',
    `opacity="${strength}"`,
  );
}

/** Terraced tea rows: scalloped bands that follow the slope and fall away softly at both ends. */
function terraces(x: number, y: number, width: number, rows: number, rise: number): string {
  const tones = ['#8fb983', '#7aab70', '#669b60', '#558b53', '#477c49', '#3c6d41'];
  return times(rows, (row) => {
    const [top, w] = [y + row * 25, width + row * 46];
    const bumps = Math.round(w / 44);
    const slope = (i: number): number => -rise * Math.sin((i / bumps) * Math.PI);
    const bump = Math.round(w / bumps);
    const edge = times(bumps, (i) => {
      const climb = Math.round(slope(i + 1) - slope(i));
      return `q${bump / 2} ${Math.round(climb / 2) - 15} ${bump} ${climb}`;
    });
    return path(`M${x - row * 23 - 34} ${top + 60}q8-54 34-60${edge}q26 6 40 60z`, tones[row]!);
  });
}

/** A stilt house of the Tujia: tiled roof with lifted eaves, gallery, posts over the slope. */
function stiltHouse(x: number, y: number, scale: number): string {
  const posts = 'M-74 52V104M-44 52V108M-14 52V112M16 52V112M46 52V108M76 52V100';
  return put(
    stroke(posts, '#5f3f2a', 6) +
      stroke('M-74 84L-44 60M46 60L76 84M-14 90H16', '#5f3f2a', 3) +
      path('M-70-4H74V54H-70Z', '#a9734a') +
      path('M30-4H74V54H30Z', '#8a5a38') +
      path('M-58 8h26v30h-26zM-20 8h26v30h-26zM40 8h24v30H40z', '#f7e2ab') +
      stroke('M-45 8v30M-58 23h26M-7 8v30M-20 23h26M52 8v30M40 23h24', '#6b4629', 2.4) +
      path('M-88 46H92V54H-88Z', '#6b4629') +
      stroke(
        'M-86 30H90M-84 30V48M-66 30V48M-48 30V48M-30 30V48M-12 30V48M6 30V48M24 30V48M42 30V48M60 30V48M86 30V48',
        '#7d5236',
        3,
      ) +
      path(
        'M-108-2C-88-4-72-14-58-34L-46-50H48L60-34C74-14 92-4 114-2C100 8 86 8 74 6H-68C-82 8-96 8-108-2Z',
        '#47524e',
      ) +
      path('M22-50H48L60-34C74-14 92-4 114-2C100 8 86 8 74 6H38C44-14 36-36 22-50Z', '#343e3b') +
      stroke('M-52-38L-70-2M-34-46L-46 2M-14-48L-20 4M6-48L6 4M28-46L34 3M46-42L62 0', '#66736e', 2, 'opacity=".7"') +
      stroke('M-48-52H50', '#2c3533', 6) +
      stroke('M-78 36q3 8 0 14M-40 36q3 8 0 14', '#b8432f', 4) +
      stroke('M96 2v10M-92 2v10', '#b8432f', 5),
    x,
    y,
    0,
    scale,
  );
}

/** A fir of three tiers. */
function fir(x: number, y: number, s: number, fill: string): string {
  const l = (dx: number, dy: number): string => `l${Math.round(dx * s)} ${Math.round(dy * s)}`;
  const [half, tier] = [Math.round(19 * s), Math.round(13 * s)];
  return path(
    `M${x} ${Math.round(y - 64 * s)}${l(15, 28)}h-${Math.round(6 * s)}${l(13, 24)}h-${half}v${tier}h-${Math.round(6 * s)}v-${tier}h-${half}${l(13, -24)}h-${Math.round(6 * s)}z`,
    fill,
  );
}

/** Tea shoots at the front edge, large and quiet. */
function shoots(x: number, y: number, s: number): string {
  const blades = [
    [62, 38, -38],
    [58, 36, -146],
    [56, 22, -88],
  ] as const;
  const all = (half: boolean): string =>
    blades.map(([l, w, turn]) => leafPath(x, y, l * s, w * s, turn, half)).join('');
  return path(all(false), '#4d9256') + path(all(true), '#2f6b3e');
}

/** The home banner around 1440 by 420; a phone sees its middle. */
export function mountainSceneInner(): string {
  return (
    path('M0 0H1440V420H0Z', '#eff2e6') +
    disc(872, 104, 46, '#f8e3b4') +
    disc(872, 104, 62, '#f8e3b4', 'opacity=".35"') +
    oval(720, 190, 900, 70, '#f8f3e2') +
    ridge([196, 150, 176, 120, 88, 138, 96, 150, 108, 70, 128, 100, 160, 132, 178], '#d3e2d8') +
    stroke('M1160 60q10-9 18 0q9-9 18 0M1206 78q8-7 14 0q7-7 14 0M1132 84q7-6 12 0q6-6 12 0', '#7c9486', 2.6) +
    ridge([220, 204, 160, 186, 148, 192, 206, 150, 176, 196, 142, 172, 118, 166, 190], '#b5d0c0') +
    mist(80, 214, 620, 0.7) +
    mist(820, 200, 560, 0.7) +
    ridge([234, 250, 214, 190, 232, 226, 240, 230, 206, 236, 222, 188, 210, 180, 216], '#8fb8a0') +
    times(7, (i) =>
      fir(1040 + i * 48, 222 + [8, -2, -12, -18, -6, -8, -20, -22, -8][i]!, 0.5 + (i % 3) * 0.12, '#6d9c84'),
    ) +
    times(5, (i) => fir(96 + i * 44, 242 + [6, -8, -22, -36, -28, -10][i]!, 0.5 + (i % 2) * 0.14, '#6d9c84')) +
    mist(330, 262, 700, 0.75) +
    ridge([286, 272, 262, 282, 300, 292, 268, 262, 276, 292, 280, 252, 246, 262, 270], '#6fa284') +
    terraces(-60, 304, 620, 5, 26) +
    terraces(900, 288, 640, 6, 34) +
    path('M470 430C540 350 640 322 720 320S900 350 980 430Z', '#5f9468') +
    path('M560 430C610 366 670 346 726 346S850 366 900 430Z', '#4f8559') +
    stroke('M744 430C760 396 700 384 712 366S748 352 742 342', '#e6dcb8', 9, 'opacity=".9"') +
    fir(606, 344, 1.1, '#35694a') +
    fir(636, 338, 0.86, '#427a57') +
    fir(842, 342, 1.2, '#35694a') +
    fir(872, 352, 0.84, '#427a57') +
    stiltHouse(722, 262, 0.94) +
    oval(560, 380, 20, 12, '#3f7d4a') +
    oval(586, 386, 26, 15, '#4d8b55') +
    oval(892, 384, 26, 15, '#3f7d4a') +
    oval(920, 392, 22, 13, '#4d8b55') +
    shoots(508, 432, 0.9) +
    shoots(548, 440, 0.7) +
    shoots(962, 434, 1) +
    shoots(226, 436, 0.8) +
    shoots(1262, 436, 0.9)
  );
}

/** The home banner as a file. */
export function mountainSceneSvg(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1440 420">${mountainSceneInner()}</svg>`;
}
