import type { BillLine } from './provider.ts';

export interface Difference {
  readonly kind: 'missing-here' | 'missing-there' | 'amount';
  readonly lineKind: BillLine['kind'];
  readonly number: string;
  readonly providerNo: string | null;
  readonly ourFen: number | null;
  readonly theirFen: number | null;
}

export interface OurLine {
  readonly kind: BillLine['kind'];
  readonly number: string;
  readonly providerNo: string | null;
  readonly amountFen: number;
}

/** Compares a day's bill with our own lines of that day, by the provider's number; what agrees is only counted. */
export function compareBill(theirs: readonly BillLine[], ours: readonly OurLine[]) {
  const keyOf = ({ kind, number, providerNo }: OurLine) => `${kind} ${number} ${providerNo ?? ''}`;
  const open = new Map(ours.map((line) => [keyOf(line), line]));
  const differences: Difference[] = [];
  let matched = 0;
  for (const line of theirs) {
    const our = open.get(keyOf(line));
    open.delete(keyOf(line));
    const { kind: lineKind, number, providerNo, amountFen: theirFen } = line;
    if (our?.amountFen === theirFen) matched += 1;
    else {
      const kind = our === undefined ? 'missing-here' : 'amount';
      differences.push({ kind, lineKind, number, providerNo, ourFen: our?.amountFen ?? null, theirFen });
    }
  }
  for (const { kind: lineKind, number, providerNo, amountFen: ourFen } of open.values()) {
    differences.push({ kind: 'missing-there', lineKind, number, providerNo, ourFen, theirFen: null });
  }
  return { matched, differences };
}

const sumOf = (lines: readonly BillLine[], kinds: readonly BillLine['kind'][]): number =>
  lines.reduce((sum, { kind, amountFen }) => (kinds.includes(kind) ? sum + amountFen : sum), 0);

/** What a bill says in all. */
export const totalsOf = (lines: readonly BillLine[]) => ({
  paidFen: sumOf(lines, ['pay']),
  releasedFen: sumOf(lines, ['split', 'release']),
  refundedFen: sumOf(lines, ['refund']),
});
