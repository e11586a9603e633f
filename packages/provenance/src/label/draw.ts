import { type RenderOptions, toSVG } from 'bwip-js/node';
import { refuse } from '../error.ts';
import { parseLink } from '../link/parse-link.ts';

/** How large a symbol is drawn: `scale` is the width of one module in the SVG's units. */
export interface DrawOptions {
  readonly scale?: number;
}

/** The typings know only what all symbologies share; options of one symbology (`eclevel`, `parse`) come besides. */
const draw = (options: RenderOptions & { readonly eclevel?: string; readonly parse?: boolean }): string => {
  try {
    return toSVG(options);
  } catch (cause) {
    return refuse(
      'label.draw',
      `The symbol cannot be drawn: ${cause instanceof Error ? cause.message : 'unknown reason'}`,
    );
  }
};

/** A QR code of a text as SVG, with error level M and the quiet zone the standard asks for. Throws `label.draw`. */
export const drawQr = (text: string, { scale = 2 }: DrawOptions = {}): string =>
  draw({ bcid: 'qrcode', text, scale, eclevel: 'M', paddingwidth: 4, paddingheight: 4, backgroundcolor: 'FFFFFF' });

/** The application identifiers of a Digital Link with their values, primary key first. Throws `label.link`. */
const elements = (link: string): [string, string][] => {
  const reading = parseLink(link);
  if (!reading.valid) refuse('label.link', 'Only a valid Digital Link has an element string.');
  const attributes = Object.keys(reading.ai)
    .filter((ai) => !reading.path.includes(ai))
    .sort();
  return [...reading.path, ...attributes].map((ai) => [ai, reading.ai[ai]!]);
};

/** The element string of a Digital Link as people read it below a symbol: `(01)…(10)…`. Throws `label.link`. */
export const elementString = (link: string): string =>
  elements(link)
    .map(([ai, value]) => `(${ai})${value}`)
    .join('');

/** What the drawing library takes: brackets inside a value by their number, or they would begin the next identifier. */
export const drawableElements = (link: string): string =>
  elements(link)
    .map(([ai, value]) => `(${ai})${value.replace(/[()]/g, (char) => `^0${char.charCodeAt(0)}`)}`)
    .join('');

/** A GS1 DataMatrix with the application identifiers of a Digital Link, as SVG. Throws `label.link` or `label.draw`. */
export const drawDataMatrix = (link: string, { scale = 2 }: DrawOptions = {}): string =>
  draw({
    bcid: 'gs1datamatrix',
    text: drawableElements(link),
    parse: true,
    scale,
    paddingwidth: 1,
    paddingheight: 1,
    backgroundcolor: 'FFFFFF',
  });
