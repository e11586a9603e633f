import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brandMarkSvg } from '@shanhuo/face/pictures/brand-mark.ts';
import { motifs, pictureSvg } from '@shanhuo/face/pictures/index.ts';
import type { Plugin } from 'vite';

const SAMPLES = join(import.meta.dirname, '../../samples');

const pictures = (): [motif: string, svg: string][] => motifs.map((motif) => [motif, pictureSvg(motif)]);

/** Folder of the drawings, named after what they show, so that browsers may keep them for good. */
function picturesFolder(): string {
  const hash = createHash('sha256').update(JSON.stringify(pictures())).digest('hex').slice(0, 8);
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
  readonly productCode: string;
  readonly seasonMonths: readonly number[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The editor's words, with the harvest months of the goods that a season names. */
export function* storiesOf(samples: string): Generator<{ county: string; story: unknown }> {
  if (!existsSync(samples)) return;
  for (const name of readdirSync(samples)) {
    const [stories, goods, pairings] = ['stories', 'products', 'pairings'].map((file) =>
      join(samples, name, `${file}.json`),
    );
    if (stories === undefined || goods === undefined || pairings === undefined || !existsSync(stories)) continue;
    const story = read(stories) as { seasons: readonly Season[] };
    const { products } = read(goods) as { products: readonly Goods[] };
    const seasons = story.seasons.map((season) => ({
      ...season,
      products: season.products.flatMap((code) => {
        const product = products.find((one) => one.code === code);
        return product === undefined ? [] : [{ code: product.productCode, months: product.seasonMonths }];
      }),
    }));
    yield { county: countyOf(pairings), story: { ...story, seasons } };
  }
}

function countyOf(pairingsFile: string): string {
  const { pairings } = read(pairingsFile) as { pairings: readonly { west: string }[] };
  return pairings[0]?.west ?? '';
}
