import { endpoints } from '@shanhuo/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { note } from '#kernel/audit.ts';
import { sealAllNotes } from '#kernel/audit-seal.ts';
import { newId } from '#kernel/ids.ts';
import { layCounty } from './county.ts';
import { openTestHouse, type TestHouse } from './house.ts';

const COUNTY = 422_826;
const params = { county: COUNTY };

describe('the chain of audit notes', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse();
  });
  afterAll(() => t.close());

  const auditor = () => t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
  const verify = () => auditor().get(endpoints.audit.verifyChain, { params });
  const write = (count: number) =>
    t.act(async (tx, actor) => {
      for (let index = 0; index < count; index += 1) {
        note(tx, actor, { county: COUNTY, action: 'test.write', subject: 'test', subjectId: String(index) });
      }
    });

  it('takes in every note once, however many seal at the same time', async () => {
    await write(30);
    await Promise.all([1, 2, 3].map(() => sealAllNotes(t.house.db, t.clock.at)));
    await write(5);
    expect(await verify()).toMatchObject({ sealed: 30, unsealed: 5, brokenAt: null });
    await sealAllNotes(t.house.db, t.clock.at);
    expect(await verify()).toMatchObject({ sealed: 35, unsealed: 0, brokenAt: null });
  });

  it('takes in at night what a clock that was wrong has left behind', async () => {
    await sql`insert into kernel.audit (county, id, at, actor_kind, request_id, action, subject, subject_id, detail)
      values (${COUNTY}, '01900000-0000-7000-8000-000000000001', now(), 'system', 'x', 'test.late', 'test', '1', '{}')`.execute(
      t.house.db,
    );
    await sealAllNotes(t.house.db, t.clock.at);
    expect((await verify()).unsealed).toBe(1);
    await sealAllNotes(t.house.db, t.clock.at, 'beginning');
    expect(await verify()).toMatchObject({ sealed: 36, unsealed: 0, brokenAt: null });
  });

  it('says what things are called that notes tell of by their ids, and a household by its code only', async () => {
    const county = await layCounty(t, { boxes: 0 });
    await t.act(async (tx, actor) => {
      const detail = { siteId: county.stationId, rows: [{ householdId: county.householdId }, { lotId: newId() }] };
      note(tx, actor, {
        county: COUNTY,
        action: 'test.names',
        subject: 'merchant',
        subjectId: county.merchantId,
        detail,
      });
    });
    const query = { subject: 'merchant', subjectId: county.merchantId };
    const { items } = await auditor().get(endpoints.audit.listNotes, { params, query });
    expect(items.find(({ action }) => action === 'test.names')?.names).toEqual({
      [county.merchantId]: '李好合作社',
      [county.stationId]: '唐崖司村服务站',
      [county.householdId]: expect.stringMatching(/^C-/),
    });
  });

  it('shows where a note was changed afterwards', async () => {
    const changed = sql`update kernel.audit set detail = '{"changed": true}' where subject_id = '7'`;
    await changed.execute(t.house.db);
    expect((await verify()).brokenAt).toBe(8);
  });
});
