import type { Trace } from '../composables/use-trace.ts';

export interface TraceSummary {
  readonly villages: readonly string[];
  /** First and last day on which a station took something in. */
  readonly from: string;
  readonly to: string;
  /** The one day on which all of it was packed. */
  readonly packed: string | null;
}

type Goods = Pick<Trace['goods'][number], 'packer'> & {
  readonly origins: readonly Pick<Trace['goods'][number]['origins'][number], 'village' | 'day'>[];
};

/** What a label would say in one sentence; null where the goods came from no village. */
export function summaryOf(goods: readonly Goods[]): TraceSummary | null {
  const origins = goods.flatMap((one) => one.origins);
  const villages = [...new Set(origins.flatMap(({ village }) => (village === null ? [] : [village])))];
  const days = origins.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (villages.length === 0 || from === undefined || to === undefined) return null;
  const packed = new Set(goods.map(({ packer }) => packer?.day ?? null));
  return { villages, from, to, packed: packed.size === 1 ? ([...packed][0] ?? null) : null };
}
