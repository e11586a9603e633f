import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpoints } from '@shanhuo/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, type Client } from '#assembly/journey/client.ts';
import { eventually } from '#assembly/journey/expect.ts';
import { openInstallation } from '#assembly/installation.ts';
import { migrationSources } from '#assembly/migrations.ts';
import { system } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { migrate } from '#kernel/migrate.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { trialBalance } from '#modules/ledger/index.ts';
import { orderOf } from './buying.ts';
import { COUNTY, layCounty, type SmallCounty } from './county.ts';
import type { TestHouse } from './house.ts';
import { freePort, runServer, type RunningServer } from './running-server.ts';

const BUYERS = 16;

/** A server killed in the middle of sixteen checkouts, on its own embedded database with full durability. */
describe('a power cut in the middle of checkouts', () => {
  let dataDir: string;
  let county: SmallCounty;
  let server: RunningServer | null = null;

  const withDatabase = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const { house, close } = await openInstallation({ SHANHUO_DATA: dataDir });
    try {
      return await work(house.db);
    } finally {
      await house.db.destroy();
      await close();
    }
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-cut-'));
    const { house, close } = await openInstallation({ SHANHUO_DATA: dataDir });
    await migrate(house.db, migrationSources());
    const act: TestHouse['act'] = (work) => inTransaction(house.db, (tx) => work(tx, system(new Date())));
    county = await layCounty({ house, act } as TestHouse, { boxes: 100_000 });
    await house.db.destroy();
    await close();
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('leaves no order half there and no money lost or doubled', async () => {
    const env = { SHANHUO_DATA: dataDir, PORT: String(await freePort()) };
    server = await runServer(env);
    const answered: { id: string; isPaid: boolean; buyer: Client }[] = [];
    const { base } = server;
    const buyer = async () => {
      const one = client(base);
      for (;;) {
        const placed = await one.call(endpoints.ordering.placeOrder, orderOf(county, 1));
        const order = { id: placed.id, isPaid: false, buyer: one };
        answered.push(order);
        const token = new URL(placed.payment.payLink ?? '', base).searchParams.get('token');
        const paid = await one.fetch('/sandbox-provider/pay', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ token }),
        });
        if (paid.ok) order.isPaid = true;
      }
    };
    // Each buyer goes on until the server is gone; the error that ends its loop is the power cut itself.
    const buyers = Array.from({ length: BUYERS }, () => buyer().catch(() => undefined));
    await eventually('a good number of orders', async () => (answered.length > 60 ? true : null));
    await server.kill();
    await Promise.all(buyers);

    server = await runServer(env);
    // The provider has their money: the house must come to know of every one, from what was on disk.
    for (const { id, isPaid, buyer: one } of answered) {
      if (!isPaid) continue;
      await eventually(`order ${id} is paid`, async () => {
        const { state } = await one.call(endpoints.ordering.getOrder, { params: { county: COUNTY, id } });
        return state === 'paid' ? true : null;
      });
    }
    await server.stop();
    server = null;

    await withDatabase(async (db) => {
      const orders = await db.selectFrom('ordering.order').select(['id', 'state', 'totalFen', 'paymentId']).execute();
      const byId = new Map(orders.map((order) => [order.id, order]));
      expect(answered.filter(({ id }) => !byId.has(id))).toEqual([]);
      const paidIds = answered.filter(({ isPaid }) => isPaid).map(({ id }) => id);
      expect(paidIds.filter((id) => byId.get(id)?.state !== 'paid')).toEqual([]);
      expect(await halves(db)).toEqual([]);
      expect(await reservedApart(db)).toEqual([]);
      const books = await trialBalance(db, COUNTY);
      expect([books.differenceFen, books.wrongBalances]).toEqual([0, 0]);
      const paid = orders.filter(({ state }) => state === 'paid');
      expect(await securedFen(db)).toBe(paid.reduce((sum, { totalFen }) => sum + totalFen, 0));
    });
  }, 180_000);
});

/** Orders without their lines, parts, payment or reservation. */
async function halves(db: Db): Promise<unknown[]> {
  const { rows } = await sql`select o.id from ordering."order" o
    where not exists (select from ordering.order_line l where l.county = o.county and l.order_id = o.id)
      or not exists (select from ordering.order_part p where p.county = o.county and p.order_id = o.id)
      or not exists (select from payment.payment y where y.county = o.county and y.id = o.payment_id)
      or not exists (select from inventory.reservation r where r.county = o.county and r.reference_id = o.id)`.execute(
    db,
  );
  return rows;
}

/** Stocks whose reserved count is not what their open reservations say. */
async function reservedApart(db: Db): Promise<unknown[]> {
  const { rows } = await sql`select s.id from inventory.stock s
    where s.reserved <> coalesce((select sum(r.quantity) from inventory.reservation r
      where r.county = s.county and r.stock_id = s.id and r.state in ('held', 'kept')), 0)`.execute(db);
  return rows;
}

async function securedFen(db: Db): Promise<number> {
  const { rows } = await sql<{ fen: number }>`select coalesce(sum(balance_fen), 0)::bigint as fen from ledger.account
    where kind = 'secured'`.execute(db);
  return rows[0]?.fen ?? 0;
}
