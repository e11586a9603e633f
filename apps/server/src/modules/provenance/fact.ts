/** Where a row of the county's record comes from; each becomes one event and one leaf of the log. */
export const sources = ['step', 'hold', 'hold-end', 'recall', 'void', 'write-off', 'certificate'] as const;
export type Source = (typeof sources)[number];

export interface FactKey {
  readonly source: Source;
  readonly sourceId: string;
}

/** What a lot is and stays: nothing of it changes after it was made. */
export interface LotFacts {
  readonly code: string;
  readonly productId: string;
  readonly grade: string;
  readonly householdId: string | null;
  readonly ownerId: string;
  readonly consignment: boolean;
  readonly initialGrams: number;
  readonly boxes: number | null;
  /** What it was made of. */
  readonly inputs: readonly { readonly code: string; readonly grams: number }[];
}

/** A step of a lot's or a parcel's story. */
export interface StepFact {
  readonly source: 'step';
  readonly kind: string;
  readonly at: Date;
  readonly siteId: string | null;
  readonly organisationId: string | null;
  /** What staff may read of it. */
  readonly data: unknown;
  /** Null for a step of a parcel. */
  readonly lot: LotFacts | null;
  /** Null for a step of a lot; the boxes in it only where it was packed. */
  readonly parcel: {
    readonly traceCode: string;
    readonly contents: readonly { readonly code: string; readonly boxes: number }[];
  } | null;
}

/** A hold of a lot, its end, or its recall. */
export interface HoldFact {
  readonly source: 'hold' | 'hold-end' | 'recall';
  readonly lotCode: string;
  readonly at: Date;
  /** What offices wrote down for themselves, and who. */
  readonly word: string | null;
  readonly byPerson: string | null;
  /** What the public reads of a recall. */
  readonly told: { readonly reason: string; readonly advice: string } | null;
}

/** A step that was declared wrong, with the lot it made. */
export interface VoidFact {
  readonly source: 'void';
  readonly at: Date;
  readonly stepId: string;
  readonly step: StepFact;
}

/** Goods that left the world. */
export interface WriteOffFact {
  readonly source: 'write-off';
  readonly at: Date;
  readonly lotCode: string;
  readonly grams: number;
  readonly boxes: number | null;
  readonly reason: string;
  readonly words: string;
  readonly merchantId: string;
}

/** What was said of a certificate: given, confirmed, revoked. */
export interface CertificateFact {
  readonly source: 'certificate';
  readonly at: Date;
  readonly word: string;
  readonly how: string | null;
  readonly why: string | null;
  readonly byPerson: string | null;
  readonly certificateId: string;
  readonly merchantId: string;
  readonly productId: string;
  readonly lotCode: string | null;
  readonly kind: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validUntil: string | null;
  /** What the promise of one lot says on its card, where it is one; told with its first word. */
  readonly promise: Readonly<Record<string, unknown>> | null;
}

export type Fact = StepFact | HoldFact | VoidFact | WriteOffFact | CertificateFact;

/** Text that tells rows of all sources apart. */
export const keyOf = ({ source, sourceId }: FactKey): string => `${source} ${sourceId}`;
