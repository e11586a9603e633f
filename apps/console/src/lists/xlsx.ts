import { zipOf } from './zip.ts';

/** How a cell is shown: text stays text, so that a long number keeps its digits. */
export type CellShape = 'text' | 'count' | 'money' | 'kilograms' | 'moment';

export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly shapes: readonly CellShape[];
  /** Money in yuan, weights in kilograms, moments as `2026-11-23 08:05:00` of the county; null leaves a cell empty. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Signs that no XML may hold are left out. */
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- exactly these are forbidden
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** `A`, `Z`, `AA` … */
const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const DAY_MS = 86_400_000;
/** A spreadsheet counts days from the end of 1899. */
const serialOf = (moment: string): number =>
  Math.round((Date.parse(`${moment.replace(' ', 'T')}Z`) - Date.UTC(1899, 11, 30)) / 1000) / (DAY_MS / 1000);

/** Numbers of the styles below. */
const styleOf: Readonly<Record<CellShape, number>> = { text: 0, count: 2, money: 3, kilograms: 4, moment: 5 };

function cellOf(value: string | number | null, shape: CellShape, place: string): string {
  if (value === null || value === '') return '';
  if (shape === 'moment') return `<c r="${place}" s="5"><v>${serialOf(String(value))}</v></c>`;
  if (typeof value === 'number') return `<c r="${place}" s="${styleOf[shape]}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** A Chinese sign takes the width of two letters. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2E80' ? 2 : 1), 0);

function sheetXml({ head, shapes, rows }: Sheet): string {
  const columns = head.map((name, index) => {
    const widest = rows.slice(0, 200).map((row) => widthOf(String(row[index] ?? '')));
    const width = Math.min(60, Math.max(8, widthOf(name), ...widest) + 3);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const heading = head.map(
    (name, index) => `<c r="${columnName(index)}1" s="1" t="inlineStr"><is><t>${escaped(name)}</t></is></c>`,
  );
  const body = rows.map((row, at) => {
    const cells = row.map((value, index) => cellOf(value, shapes[index] ?? 'text', `${columnName(index)}${at + 2}`));
    return `<row r="${at + 2}">${cells.join('')}</row>`;
  });
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const range = `A1:${columnName(head.length - 1)}${rows.length + 1}`;
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData><row r="1">${heading.join('')}</row>${body.join('')}</sheetData><autoFilter ref="${range}"/></worksheet>`;
}

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.000"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Microsoft YaHei"/></font><font><b/><sz val="11"/><name val="Microsoft YaHei"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A workbook that Excel and WPS open as it is: text as text, money and weights as numbers, moments as moments. */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const named = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name).slice(0, 31)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  const related = sheets.map(
    (_, index) =>
      `<Relationship Id="r${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const kinds = sheets.map(
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return zipOf([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${kinds.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)] as const),
  ]);
}
