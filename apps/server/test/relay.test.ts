import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '#kernel/actor.ts';
import { say, type Event } from '#kernel/outbox.ts';
import { tellNext } from '#kernel/tell.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { newId } from '#kernel/ids.ts';
import { openTestHouse, type TestHouse } from './house.ts';

type Rang = Event<'test.bell-rang', { readonly bellId: string }>;

describe('news', () => {
  let t: TestHouse;
  beforeAll(async () => {
    // The house's own relay would find nobody who listens to a bell, and call it told.
    t = await openTestHouse({ relay: false });
  });
  afterAll(() => t.close());

  const ring = (bellId: string) =>
    inTransaction(t.house.db, async (tx) =>
      say<Rang>(tx, system(t.clock.at), { type: 'test.bell-rang', county: 1, payload: { bellId } }),
    );
  const audience = (hear: () => Promise<void>) => ({
    listeners: [{ name: 'test.hear', type: 'test.bell-rang', hear }],
    errands: [],
  });
  const tell = (hear: () => Promise<void>) => tellNext(t.house.db, audience(hear), () => undefined);

  it('that nobody could hear for days is told all the same once they can', async () => {
    await ring(newId());
    await tell(() => Promise.reject(new Error('deaf')));
    const row = () => t.house.db.selectFrom('kernel.outbox').selectAll().executeTakeFirstOrThrow();
    expect((await row()).attempts).toBe(1);
    await t.house.db.updateTable('kernel.outbox').set({ attempts: 500, retryAt: null }).execute();
    await tell(() => Promise.reject(new Error('deaf')));
    const { attempts, retryAt } = await row();
    expect(attempts).toBe(501);
    expect((retryAt?.getTime() ?? Infinity) - Date.now()).toBeLessThanOrEqual(3_600_000);

    await t.house.db.updateTable('kernel.outbox').set({ retryAt: null }).execute();
    let heard = 0;
    await tell(async () => void (heard += 1));
    expect([heard, (await row()).toldAt === null]).toEqual([1, false]);
  });

  it('is heard once, whether two relays tell it or one is killed after hearing', async () => {
    await ring(newId());
    let heard = 0;
    const hear = async () => void (heard += 1);
    await Promise.all([tell(hear), tell(hear), tell(hear)]);
    expect(heard).toBe(1);
  });
});
