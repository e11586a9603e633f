/** A county's words about itself, as the samples keep them; each sentence is there in both languages. */
export interface CountyStory {
  readonly line: Words;
  readonly lead: Words;
  readonly pairing: Words;
  readonly hall: {
    readonly nameZh: string;
    readonly nameEn: string;
    readonly textZh: string;
    readonly textEn: string;
    readonly facts: readonly Words[];
  };
  readonly seasons: readonly Season[];
  readonly howItWorks: readonly Words[];
  readonly villages: readonly VillageStory[];
}

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface Season {
  readonly key: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly solarTermZh: string;
  readonly solarTermEn: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly textZh: string;
  readonly textEn: string;
  readonly products: readonly { readonly code: string; readonly months: readonly number[] }[];
}

export interface VillageStory {
  readonly villageCode: string;
  readonly station: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly motif: string;
  readonly demoZh: string;
  readonly demoEn: string;
  readonly facts: readonly Words[];
}

/** The season of a day; outside all of them the one that ended last, so that the page always tells something. */
export function seasonOf(seasons: readonly Season[], day: string): Season | null {
  const running = seasons.find(({ from, to }) => from <= day && day <= to);
  if (running !== undefined) return running;
  const past = seasons.filter(({ to }) => to < day).sort((a, b) => (a.to < b.to ? 1 : -1));
  return past[0] ?? seasons[0] ?? null;
}
