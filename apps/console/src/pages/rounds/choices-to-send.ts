import type { endpoints, InputOf } from '@shanhuo/contract';

/** What is said of a site at the desk; nothing said means that it is called at where there is room. */
export interface Choice {
  choice: '' | 'leave-out' | 'call';
  /** Kilograms to be brought there from the centre. */
  bringKg: number | undefined;
}

type Sent = InputOf<typeof endpoints.rounds.makePlan>['body']['sites'];

/** Only what was said goes out; what is brought goes where it is called at. */
export const choicesToSend = (rows: readonly { readonly siteId: string; readonly said: Choice }[]): Sent =>
  rows.flatMap(({ siteId, said: { choice, bringKg = 0 } }) => {
    if (choice === '') return [];
    const bringGrams = Math.round(bringKg * 1000);
    return [{ siteId, choice, ...(choice === 'call' && bringGrams > 0 && { bringGrams }) }];
  });
