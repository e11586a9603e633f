import { describe, expect, it } from 'vitest';
import { roleNames } from '@shanhuo/contract';
import {
  bearers,
  claimEventKinds,
  claimKinds,
  claimStates,
  dueKinds,
  speakers,
} from '@shanhuo/contract/aftersale/shapes';
import {
  categoryGroups,
  offerStates,
  productGates,
  productProofs,
  returnKinds,
  storageKinds,
  taxKinds,
  visibilities,
  withdrawers,
} from '@shanhuo/contract/catalog/words';
import { indicatorCodes, indicatorUnits } from '@shanhuo/contract/indicators/endpoints';
import { accountKinds, ownerKinds } from '@shanhuo/contract/ledger/shapes';
import { custodianKinds, custodyExceptions, scanActions } from '@shanhuo/contract/logistics/shapes';
import { stateWords } from '@shanhuo/contract/logistics/state-word';
import {
  licenceKinds,
  merchantKinds,
  merchantStates,
  namingChoices,
  payKinds,
} from '@shanhuo/contract/merchants/shapes';
import { documentKinds, invoiceRequestStates, invoiceWants } from '@shanhuo/contract/invoicing/shapes';
import { organisationKinds } from '@shanhuo/contract/accounts/shapes';
import { connectivities, routeStates, siteKinds, siteStates } from '@shanhuo/contract/network/shapes';
import { groupStates, rowStages } from '@shanhuo/contract/ordering/group-shapes';
import { orderStates } from '@shanhuo/contract/ordering/shapes';
import {
  differenceKinds,
  instructionKinds,
  instructionStates,
  paymentStates,
  paymentWays,
} from '@shanhuo/contract/payment/shapes';
import { certificateKinds, certificateStates, lotKinds, lotStates, traceKinds } from '@shanhuo/contract/quality/shapes';
import { soldWords } from '@shanhuo/contract/settlement/how-far-sold';
import { householdLineKinds, payoutKinds, settlementStates, shareReasons } from '@shanhuo/contract/settlement/shapes';
import { gateChecks, paperShows } from '@shanhuo/contract/listing/index';
import { jobs } from '../navigation.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Every word of the contract that a page shows by its own name. */
const groups: Readonly<Record<string, readonly string[]>> = {
  accountKinds,
  bearers,
  billLines: ['pay', ...instructionKinds],
  calibers: indicatorCodes,
  categoryGroups,
  certificateKinds,
  certificateStates,
  claimEvents: claimEventKinds,
  claimKinds,
  claimStates,
  connectivity: connectivities,
  custodians: custodianKinds,
  custodyExceptions,
  differenceKinds,
  farSold: soldWords,
  dueLate: dueKinds,
  dueNext: dueKinds,
  dues: dueKinds,
  figures: indicatorCodes,
  gateWords: gateChecks,
  figureUnits: indicatorUnits.filter((unit) => unit !== 'fen' && unit !== 'grams'),
  groupStates,
  householdLines: householdLineKinds,
  instructionKinds,
  instructionStates,
  documentKinds,
  invoiceStates: invoiceRequestStates,
  invoiceWants,
  jobs: jobs.map(({ name }) => name),
  licenceKinds,
  lotKinds,
  lotStates,
  merchantKinds,
  merchantStates,
  naming: namingChoices,
  offerStates,
  orderStates,
  organisationKinds,
  ownerKinds,
  paperShows,
  parcelStates: stateWords,
  payKinds,
  payWays: paymentWays,
  paymentStates,
  productGates,
  productProofs,
  returnKinds,
  routeStates,
  roles: roleNames,
  rowStages,
  scanActions,
  settlementStates,
  shareReasons,
  siteKinds,
  siteStates,
  speakers,
  storageKinds,
  taxKinds,
  traceKinds,
  transferKinds: payoutKinds,
  visibilities,
  withdrawers,
};

const wordsOf = (messages: object, group: string): string[] =>
  Object.keys(new Map<string, object>(Object.entries(messages)).get(group) ?? {});

/** The server's own text, only to see which acts it notes. */
const sources = import.meta.glob<string>('../../../server/src/modules/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('the desk’s words', () => {
  it.each(Object.keys(groups))('has a word for each of %s, in both languages', (group) => {
    expect(wordsOf(zh, group)).toEqual(expect.arrayContaining([...(groups[group] ?? [])]));
    expect(wordsOf(en, group).toSorted()).toEqual(wordsOf(zh, group).toSorted());
  });

  it('names every act that the server notes', () => {
    const acts = new Set<string>();
    for (const text of Object.values(sources)) {
      for (const [, act = ''] of text.matchAll(/action: '([a-z-]+\.[a-z-]+)'/g)) acts.add(act);
    }
    // A claim's step is noted by the name of the step.
    for (const step of claimEventKinds.filter((one) => one !== 'made' && one !== 'said')) acts.add(`aftersale.${step}`);
    expect(acts.size).toBeGreaterThan(30);
    const named = wordsOf(zh, 'auditActions');
    expect([...acts].filter((act) => !named.includes(act.replace('.', '-')))).toEqual([]);
  });

  it('names every detail that stands by its name in a note of the server', () => {
    const names = new Set<string>();
    for (const text of Object.values(sources)) {
      if (!text.includes('note(tx')) continue;
      for (const [, inside = ''] of text.matchAll(/detail(?: =|:) \{([^{}]*)\}/g)) {
        for (const part of inside.split(',')) names.add(/^\s*(\w+)/.exec(part)?.[1] ?? '');
      }
    }
    names.delete('');
    expect(names.size).toBeGreaterThan(30);
    expect([...names].filter((name) => !wordsOf(zh, 'auditDetails').includes(name))).toEqual([]);
    expect(wordsOf(en, 'auditDetails').toSorted()).toEqual(wordsOf(zh, 'auditDetails').toSorted());
  });

  it('are polite: no exclamation marks', () => {
    expect(JSON.stringify(zh)).not.toMatch(/[!！]/);
    expect(JSON.stringify(en)).not.toMatch(/!/);
  });
});
