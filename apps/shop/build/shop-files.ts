import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brandMarkSvg } from '@shanhuo/face/pictures/brand-mark.ts';
import { motifs, pictureSvg } from '@shanhuo/face/pictures/index.ts';
import type { Plugin } from 'vite';

const SAMPLES = join(import.meta.dirname, '../../../samples');

/** Every drawing under its own name. */
const readPictures = (): Map<string, string> => new Map(motifs.map((motif) => [motif, pictureSvg(motif)]));

let drawn: Map<string, string> | undefined;
const pictures = (): Map<string, string> => (drawn ??= readPictures());

/** Folder of the drawings, named after what they show, so that browsers may keep them for good. */
function picturesFolder(): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([...pictures()]))
    .digest('hex')
    .slice(0, 8);
  return `assets/pictures-${hash}`;
}

export const picturesAddress = (): string => `/shop/${picturesFolder()}`;

/** Files beside the bundle: the drawings, the favicon, and each sample county's own words as `stories/<county>.json`. */
export function shopFiles(): Plugin {
  return {
    name: 'shanhuo:shop-files',
    generateBundle() {
      const add = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      for (const [motif, svg] of pictures()) add(`${picturesFolder()}/${motif}.svg`, svg);
      add('favicon.svg', brandMarkSvg());
      for (const { county, story } of storiesOf(SAMPLES)) add(`stories/${county}.json`, JSON.stringify(story));
    },
  };
}

interface Season {
  readonly products: readonly string[];
}
interface Goods {
  readonly code: string;
  readonly seasonMonths: readonly number[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface Sample {
  readonly county: string;
  readonly story: { readonly seasons: readonly Season[] };
  readonly products: readonly Goods[];
}

function samplesOf(folder: string): Sample[] {
  if (!existsSync(folder)) return [];
  const whole = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'stories.json')));
  return whole.map((name) => {
    const { products } = read(join(folder, name, 'products.json')) as { products: readonly Goods[] };
    const { pairings } = read(join(folder, name, 'pairings.json')) as { pairings: readonly { west: string }[] };
    const story = read(join(folder, name, 'stories.json')) as Sample['story'];
    return { county: pairings[0]?.west ?? '', story, products };
  });
}

/** The editor's words of each county, with the harvest months of the goods that a season names. */
function storiesOf(folder: string): { county: string; story: unknown }[] {
  return samplesOf(folder).map(({ county, story, products }) => {
    const seasons = story.seasons.map((season) => ({
      ...season,
      products: season.products.flatMap((code) => {
        const product = products.find((one) => one.code === code);
        return product === undefined ? [] : [{ code, months: product.seasonMonths }];
      }),
    }));
    return { county, story: { ...story, seasons } };
  });
}
