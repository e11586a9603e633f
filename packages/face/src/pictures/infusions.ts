import { basket, bowl, hoop, plate } from './dishes.ts';
import { bamboo, porcelain } from './materials.ts';
import { disc, fan, ground, leaf, oval, path, shadow, stroke, tones } from './shapes.ts';
import { jar } from './vessels.ts';
import { curls, heap } from './tea.ts';

/** Vine tea: the dried shoots carry a white frost, so the heap is grey-green with white. */
export function vineTea(): string {
  const vine = 'M28 60C70 30 120 84 158 50S214 40 222 66';
  const at: readonly [number, number, number, number][] = [
    [58, 50, 100, 34],
    [84, 54, -60, 30],
    [112, 62, 96, 36],
    [140, 60, -50, 30],
    [168, 46, 84, 34],
    [196, 46, -40, 26],
    [212, 56, 70, 28],
  ];
  return (
    ground('#e6ecdf', '#f3f6ed', '#d2dcc6') +
    stroke(vine, '#6b7d45', 4) +
    stroke('M222 66c10 8 4 20-5 16s1-14 8-8', '#6b7d45', 2.4) +
    at
      .map(([x, y, turn, length]) => leaf(x, y, length, length * 0.56, turn, '#74a05f', '#557f4a', '#c9dcae'))
      .join('') +
    shadow(120, 204, 76) +
    basket(120, 160, 76, 40) +
    hoop(120, 160, 78, 20, bamboo, '#a98a4e') +
    heap(3, 120, 166, 62, ['#8fa183', '#66785e', '#f2f4ea'], 5, 15)
  );
}

/** A tuft of osmanthus: small four-petalled blossoms, crowded and golden. */
function osmanthus(x: number, y: number, size: number): string {
  const at: readonly [number, number, number][] = [
    [-0.9, 0.1, 20],
    [0.85, 0.25, 62],
    [-0.15, -0.85, 40],
    [0.05, 0.9, 8],
    [0, 0.05, 50],
  ];
  return at.map(([dx, dy, turn]) => blossom(x + dx * size, y + dy * size, size * 0.82, turn)).join('');
}

/** Four round petals around a pale eye. */
const blossom = (x: number, y: number, size: number, turn: number): string => {
  const petals = [0, 90, 180, 270].map((step) => {
    const angle = ((turn + step) * Math.PI) / 180;
    const [px, py] = [x + Math.cos(angle) * size * 0.6, y + Math.sin(angle) * size * 0.6];
    return disc(Math.round(px), Math.round(py), size * 0.44, step < 180 ? '#e9b23c' : '#f6cd62');
  });
  return petals.join('') + disc(Math.round(x), Math.round(y), size * 0.22, '#fff1b8');
};

export function osmanthusTea(): string {
  return (
    ground('#efe8d6', '#faf5e8', '#dfd2b4') +
    shadow(104, 198, 56) +
    jar(
      100,
      74,
      50,
      122,
      tones('#5d7345', '#47593a', '#7d9160'),
      tones('#c8a36a', '#a9834c', '#e0c496'),
      stroke(curls(4, 98, 148, 38, 32, 22, 14), '#8a9d68', 4) +
        stroke(curls(15, 100, 150, 38, 34, 14, 14), '#3c4d31', 4) +
        blossom(80, 132, 9, 12) +
        blossom(112, 150, 9, 50) +
        blossom(90, 174, 9, 0) +
        blossom(124, 178, 7, 30),
    ) +
    shadow(178, 208, 44) +
    stroke('M140 202C164 200 190 186 216 150', '#7d6a45', 3.4) +
    leaf(158, 200, 52, 20, -150, '#4f7f4b', '#3a6840', '#a9c890') +
    leaf(186, 186, 48, 20, 6, '#4f7f4b', '#3a6840', '#a9c890') +
    leaf(206, 164, 44, 18, -118, '#5b9150', '#437a43', '#bcd6a0') +
    osmanthus(168, 190, 11) +
    osmanthus(196, 172, 12) +
    osmanthus(214, 146, 9)
  );
}

/** Five leaflets on a stalk, the sign of gynostemma. */
function fiveLeaves(x: number, y: number, size: number, turn: number): string {
  const leaflets = [0.62, 0.86, 1, 0.86, 0.62].map((share, index): [number, number, number] => [
    size * share,
    size * 0.36,
    turn + (index - 2) * 38,
  ]);
  return fan(x, y, leaflets, '#6fa65a', '#4f8648');
}

export function gynostemmaTea(): string {
  return (
    ground('#e3ecdd', '#f1f6ec', '#cedbc3') +
    stroke('M20 92C50 60 92 66 112 44S176 26 222 52', '#7b9a55', 3.6) +
    stroke('M20 92c-8 8-2 18 6 13', '#7b9a55', 2.4) +
    fiveLeaves(58, 68, 44, 74) +
    fiveLeaves(112, 46, 46, 100) +
    fiveLeaves(170, 34, 46, 70) +
    fiveLeaves(218, 52, 34, 100) +
    shadow(118, 204, 58) +
    plate(114, 198, 58) +
    bowl(
      114,
      150,
      46,
      46,
      porcelain,
      '#b9c56a',
      fiveLeaves(120, 152, 18, -100) +
        path('M78 152q10-6 24-7', 'none', 'stroke="#dbe3a4" stroke-width="3" stroke-linecap="round"'),
    ) +
    stroke('M78 170c20 14 50 16 70 2', '#7fa3b8', 3) +
    oval(192, 206, 22, 4, '#1d2420', 'opacity=".12"') +
    stroke(curls(6, 190, 200, 18, 5, 12, 13), '#4f6a3c', 4.4) +
    stroke(curls(2, 188, 197, 14, 4, 7, 12), '#86a062', 4)
  );
}
