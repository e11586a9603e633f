import { newId } from '#kernel/ids.ts';

export const COUNTY = 422_826;

/** Ids of things by their code in the sample's files. */
export interface Codes {
  readonly add: (code: string) => string;
  readonly set: (code: string, id: string) => void;
  /** The id of a code that was added before; an unknown one is a mistake in the sample. */
  readonly of: (code: string) => string;
}

function codes(kind: string): Codes {
  const ids = new Map<string, string>();
  return {
    add(code) {
      const id = newId();
      ids.set(code, id);
      return id;
    },
    set: (code, id) => void ids.set(code, id),
    of(code) {
      const id = ids.get(code);
      if (id === undefined) throw new Error(`the sample names an unknown ${kind}: ${code}`);
      return id;
    },
  };
}

/** What has been loaded so far, for what refers to it. */
export interface Known {
  readonly sites: Codes;
  readonly organisations: Codes;
  readonly merchants: Codes;
  readonly households: Codes;
  readonly people: Codes;
  readonly products: Codes;
  readonly packs: Codes;
  readonly recipes: Codes;
  readonly offers: Codes;
}

export const nothingKnown = (): Known => ({
  sites: codes('site'),
  organisations: codes('organisation'),
  merchants: codes('merchant'),
  households: codes('household'),
  people: codes('person'),
  products: codes('product'),
  packs: codes('pack'),
  recipes: codes('recipe'),
  offers: codes('offer'),
});
