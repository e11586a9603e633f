import { pictureLabels } from '../messages/picture-labels.ts';
import type { FaceLocale } from '../format/locale.ts';
import { drawings } from './drawings.ts';
import { motifs, type Motif } from './motifs.ts';

export { motifs, type Motif } from './motifs.ts';

const names: ReadonlySet<string> = new Set(motifs);

export function isMotif(name: string): name is Motif {
  return names.has(name);
}

/** The drawing without its <svg> frame; an unknown motif is a parcel, so that a page never shows a hole. */
export function pictureInner(motif: string): string {
  return drawings[isMotif(motif) ? motif : 'parcel']();
}

/** A whole SVG document, for files and `<img>`. */
export function pictureSvg(motif: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240">${pictureInner(motif)}</svg>`;
}

/** The words for the alt text of a motif. */
export function pictureLabel(motif: string, locale: FaceLocale = 'zh'): string {
  const [zh, en] = pictureLabels[isMotif(motif) ? motif : 'parcel'];
  return locale === 'en' ? en : zh;
}
