/** A table as somebody gave it: rows of cells, as text. */
export type Cells = readonly (readonly string[])[];

/**
 * The text of a file that a spreadsheet wrote: UTF-8 or UTF-16 where it says so or fits, else the Chinese national encoding,
 * which Excel still writes its CSV in.
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Cells that were copied from a spreadsheet (tabs) or saved as CSV (commas); quotes and line breaks inside of them hold. */
export function cellsOf(text: string): Cells {
  const whole = text.replace(/^\uFEFF/, '');
  const between = ['\t', ',', '，'].find((sign) => whole.includes(sign)) ?? ';';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < whole.length; at += 1) {
    const sign = whole.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (whole.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === between) endCell();
    else if (sign === '\n' || sign === '\r') endRow();
    else cell += sign;
  }
  endRow();
  return rows;
}

/** The cells of the first sheet of an Excel file; its reader is fetched only now. Throws what isn't one. */
export async function cellsOfExcel(file: Blob): Promise<Cells> {
  const { readSheet } = await import('read-excel-file/browser');
  const rows = await readSheet(file);
  return rows
    .map((row) =>
      row.map((cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString() : String(cell).trim())),
    )
    .filter((row) => row.some((cell) => cell !== ''));
}

/** What a chosen file holds; null where it can't be read as a table. */
export async function cellsOfFile(file: File): Promise<Cells | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // An .xlsx is a zip; its first two letters tell it, whatever its name says.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  // The old .xls, and whatever else holds bytes that no text has.
  if (!isZip && bytes.includes(0) && !(bytes[0] === 0xff && bytes[1] === 0xfe)) return null;
  try {
    return isZip ? await cellsOfExcel(file) : cellsOf(textOf(bytes));
  } catch {
    return null;
  }
}
