import { numberFrom, refuseFile } from './instance-error.ts';

/** A CVRPLIB-like file taken apart: `KEY : value` lines and numeric sections. */
export interface Sections {
  specs: Map<string, string>;
  rows: Map<string, number[][]>;
}

/** Takes the text of any CVRPLIB dialect apart; `EOF` or the end of the text closes it. */
export function readSections(text: string): Sections {
  const specs = new Map<string, string>();
  const rows = new Map<string, number[][]>();
  let section: number[][] | null = null;
  let sectionName = '';
  const lines = text.split('\n');
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '') continue;
    if (/^EOF\b/i.test(line)) break;
    const spec = /^([A-Z][A-Z_. ]*?)\s*:\s*(.*)$/i.exec(line);
    const opening = /^([A-Z_]+_SECTION)\s*:?$/i.exec(line);
    if (opening) {
      sectionName = (opening[1] ?? '').toUpperCase();
      section = [];
      rows.set(sectionName, section);
    } else if (spec) {
      specs.set((spec[1] ?? '').toUpperCase(), spec[2] ?? '');
      section = null;
    } else if (section) {
      const where = `line ${index + 1} (${sectionName})`;
      section.push(line.split(/\s+/).map((token) => numberFrom(token, where)));
    } else refuseFile(`line ${index + 1}: neither a KEY : value line nor inside a section`);
  }
  return { specs, rows };
}

/** The number behind a key, or the fallback when the key is absent. */
export function specNumber(sections: Sections, key: string, fallback: number): number {
  const value = sections.specs.get(key);
  return value === undefined ? fallback : numberFrom(value, key);
}

/** A section of `index value…` rows as rows by position, checked to be numbered 1, 2, 3, … */
export function numberedRows(sections: Sections, name: string): number[][] | null {
  const rows = sections.rows.get(name);
  if (!rows) return null;
  return rows.map((row, at) => {
    if (row[0] !== at + 1) refuseFile(`${name}: row ${at + 1} is numbered ${row[0]}`);
    return row.slice(1);
  });
}

/** The single value of each row of a numbered section. */
export function column(sections: Sections, name: string, expected: number): number[] | null {
  const rows = numberedRows(sections, name);
  if (!rows) return null;
  if (rows.length !== expected) refuseFile(`${name}: ${rows.length} rows, expected ${expected}`);
  return rows.map((row, at) => row[0] ?? refuseFile(`${name}: row ${at + 1} has no value`));
}
