import { collectionEndpoints } from '@shanhuo/contract/collection/endpoints';
import { logisticsEndpoints } from '@shanhuo/contract/logistics/endpoints';
import { roundsEndpoints } from '@shanhuo/contract/rounds/endpoints';
import { uuidv7 } from 'uuidv7';
import { call } from '../api/call.ts';
import { CallRefused } from '../api/call-refused.ts';
import type { Courier, EntryOutcome } from './queue.ts';
import type { EntryRecord } from './queue-record.ts';

/** One weighing just made goes by the ordinary door; a refusal about itself is its outcome, not the shipment's. */
async function bringOne(county: number, { body, id }: EntryRecord, key: string): Promise<EntryOutcome> {
  try {
    const answer = await call(collectionEndpoints.record, { params: { county }, body }, key);
    return { id, answer, refusal: null, fenPerKg: null };
  } catch (error) {
    if (!(error instanceof CallRefused) || !isAboutTheWeighing(error)) throw error;
    const { fenPerKg } = error.data;
    return { id, answer: null, refusal: error.code, fenPerKg: typeof fenPerKg === 'number' ? fenPerKg : null };
  }
}

const isAboutTheWeighing = ({ code }: CallRefused): boolean =>
  code.startsWith('collection.') || code.startsWith('lot.');

/** The way to the server over HTTP. */
export const courier: Courier = {
  async bringEntries(county, entries, key, isFresh) {
    const [only] = entries;
    if (isFresh && only !== undefined) return [await bringOne(county, only, key)];
    const body = { entries: entries.map((entry) => entry.body), sentAt: new Date().toISOString() };
    const { results } = await call(collectionEndpoints.recordBatch, { params: { county }, body }, key);
    return results.map(({ entry, ...rest }) => ({ ...rest, answer: entry }));
  },
  async bringScans(county, scans, key) {
    const body = { scans: scans.map((scan) => scan.body), sentAt: new Date().toISOString() };
    const { results } = await call(logisticsEndpoints.scanBatch, { params: { county }, body }, key);
    return results.map(({ result, ...rest }) => ({ ...rest, answer: result }));
  },
  async bringNothing({ county, id, body: { runId, position, deviceTime } }, key) {
    const params = { county, id: runId, position };
    const body = { deviceTime, sentAt: new Date().toISOString() };
    return { id, answer: await call(roundsEndpoints.nothingThere, { params, body }, key), refusal: null };
  },
  async takeBack({ county, id, body }) {
    const reason = { reason: body.enteredText };
    await call(collectionEndpoints.voidEntry, { params: { county, id }, body: reason }, uuidv7());
  },
};
