import type { Order } from '../composables/use-order.ts';

type Times = Pick<Order, 'state' | 'placedAt' | 'paidAt' | 'dispatchedAt' | 'completedAt'>;

export interface OrderStep {
  readonly name: 'placed' | 'paid' | 'dispatched' | 'completed' | 'cancelled' | 'refunding' | 'refunded';
  readonly isReached: boolean;
  readonly at: string | null;
}

/** An order that ended early has no use for the steps it will never take: what it did, and how it ended. */
export function stepsOf({ state, placedAt, paidAt, dispatchedAt, completedAt }: Times): OrderStep[] {
  const all = [
    { name: 'placed', at: placedAt },
    { name: 'paid', at: paidAt },
    { name: 'dispatched', at: dispatchedAt },
    { name: 'completed', at: completedAt },
  ] as const;
  const steps = all.map((step) => ({ ...step, isReached: step.at !== null }));
  if (state !== 'cancelled' && state !== 'refunding' && state !== 'refunded') return steps;
  return [...steps.filter(({ isReached }) => isReached), { name: state, at: null, isReached: state !== 'refunding' }];
}

/** Whether there is anything to say about its parcels. */
export const hasParcels = ({ state, parts }: Pick<Order, 'state' | 'parts'>): boolean =>
  state === 'paid' || parts.some(({ parcelNumber, ...part }) => parcelNumber !== null || part.state === 'given-up');

/** What went back for parts that their sellers couldn't send; an order that is paid back as a whole says so by its state. */
export const givenBackFen = ({ state, parts }: Pick<Order, 'state' | 'parts'>): number =>
  state === 'refunding' || state === 'refunded'
    ? 0
    : parts
        .filter((part) => part.state === 'given-up')
        .reduce((sum, { goodsFen, freightFen }) => sum + goodsFen + freightFen, 0);
