import { refuseFile } from './instance-error.ts';

/** An EDGE_WEIGHT_SECTION as a square table; numbers may be broken over lines anywhere. */
export function explicitMatrix(rows: number[][], n: number, format: string): Int32Array {
  const flat = rows.flat();
  const table = new Int32Array(n * n);
  const cells = cellsOf(format, n);
  if (flat.length !== cells.length) refuseFile(`EDGE_WEIGHT_SECTION: ${flat.length} numbers, expected ${cells.length}`);
  for (const [at, [i, j]] of cells.entries()) {
    table[i * n + j] = flat[at]!;
    if (format !== 'FULL_MATRIX') table[j * n + i] = flat[at]!;
  }
  return table;
}

function cellsOf(format: string, n: number): [number, number][] {
  const within: Record<string, (i: number, j: number) => boolean> = {
    FULL_MATRIX: () => true,
    LOWER_ROW: (i, j) => j < i,
    LOWER_DIAG_ROW: (i, j) => j <= i,
    UPPER_ROW: (i, j) => j > i,
    UPPER_DIAG_ROW: (i, j) => j >= i,
  };
  const keep = within[format] ?? refuseFile(`EDGE_WEIGHT_FORMAT ${format} is not read`);
  const cells: [number, number][] = [];
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (keep(i, j)) cells.push([i, j]);
  return cells;
}
