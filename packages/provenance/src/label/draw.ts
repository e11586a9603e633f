import { type RenderOptions, toSVG } from 'bwip-js';
import { refuse } from '../error.ts';
import { parseLink } from '../link/parse-link.ts';

/** How large a symbol is drawn: `scale` is the width of one module in the SVG's units. */
export interface DrawOptions {
  readonly scale?: number;
}

/** The typings know only what all symbologies share; options of one symbology (`eclevel`) come besides. */
const draw = (options: RenderOptions & { readonly eclevel?: string }): string => {
  try {
    return toSVG(options);
  } catch (cause) {
    return refuse('label.draw', `The symbol cannot be drawn: ${cause instanceof Error ? cause.message : 'unknown reason'}`);
  }
};

/** A QR code of a text as SVG, with error level M and the quiet zone the standard asks for. Throws `label.draw`. */
export const drawQr = (text: string, { scale = 2 }: DrawOptions = {}): string =>
  draw({ bcid: 'qrcode', text, scale, eclevel: 'M', paddingwidth: 4, paddingheight: 4, backgroundcolor: 'FFFFFF' });

/** The element string of a Digital Link in the bracketed form that barcode printers take: `(01)…(10)…`. */
export const elementString = (link: string): string => {
  const reading = parseLink(link);
  if (!reading.valid) refuse('label.link', 'Only a valid Digital Link has an element string.');
  return Object.entries(reading.ai).map(([ai, value]) => `(${ai})${value}`).join('');
};

/** A GS1 DataMatrix with the application identifiers of a Digital Link, as SVG. Throws `label.link` or `label.draw`. */
export const drawDataMatrix = (link: string, { scale = 2 }: DrawOptions = {}): string =>
  draw({ bcid: 'gs1datamatrix', text: elementString(link), scale, paddingwidth: 1, paddingheight: 1, backgroundcolor: 'FFFFFF' });
