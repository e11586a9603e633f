// The floor: a bare Fastify and a bare pg pool with the least SQL that could do each job, in a process of its own. Paying
// has its provider here as the house has its sandbox: a trade, a signed notice over HTTP, and the question of who returns.
import { generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 12 });
const app = Fastify({ logger: false });
const COUNTY = 422_826;

await pool.query(`
  drop schema if exists floor cascade;
  create schema floor;
  create table floor.stock (id int primary key, free int not null check (free >= 0));
  create table floor.purchase (id uuid primary key, receiver jsonb not null, total_fen bigint not null,
    state text not null, at timestamptz not null default now());
  create table floor.purchase_line (purchase_id uuid not null references floor.purchase (id), line int not null,
    offer_id uuid not null, merchant_id uuid not null, stock_id int not null, title text not null, quantity int not null,
    price_fen bigint not null, primary key (purchase_id, line));
  create table floor.payment (id uuid primary key, purchase_id uuid not null references floor.purchase (id), amount_fen bigint not null,
    state text not null);
  create table floor.trade (payment_id uuid primary key, no text not null, paid_at timestamptz not null default now());
  create table floor.notice (event_id uuid primary key, payload text not null, signature text not null);
  insert into floor.stock select n, 100000000 from generate_series(1, 50) n;`);

const card = 'id, title, price_fen, freight_fen, merchant_id, motif, grade_name, pack_name';

app.get('/list', async () => {
  const { rows } = await pool.query({
    name: 'list',
    text: `select ${card} from catalog.v_offer where county = $1 and state = 'published'
      order by published_at desc, id desc limit 24`,
    values: [COUNTY],
  });
  return rows;
});

app.get<{ Params: { id: string } }>('/offer/:id', async ({ params }) => {
  const { rows } = await pool.query({
    name: 'offer',
    text: `select ${card} from catalog.v_offer where county = $1 and id = $2`,
    values: [COUNTY, params.id],
  });
  return rows[0];
});

app.get<{ Querystring: { q: string } }>('/search', async ({ query }) => {
  const { rows } = await pool.query({
    name: 'search',
    text: `select ${card} from catalog.v_offer where county = $1 and state = 'published' and title like $2
      order by published_at desc, id desc limit 24`,
    values: [COUNTY, `%${query.q}%`],
  });
  return rows;
});

app.get<{ Params: { id: string } }>('/page/:id', async ({ params }, reply) => {
  const { rows } = await pool.query({
    name: 'offer',
    text: `select ${card} from catalog.v_offer where county = $1 and id = $2`,
    values: [COUNTY, params.id],
  });
  const html = `<!doctype html><title>${rows[0].title}</title><h1>${rows[0].title}</h1><p>${rows[0].price_fen}</p>`;
  return reply.type('text/html').send(html);
});

interface OrderBody {
  readonly id: string;
  readonly paymentId: string;
  readonly offerId: string;
  readonly stockId: number;
  readonly quantity: number;
  readonly receiver: object;
}

// What no order can do without: the price is read, stock is taken only if it is there, and order, line and payment stand.
app.post<{ Body: OrderBody }>('/order', async ({ body }) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query({
      name: 'price',
      text: `select title, price_fen, merchant_id from catalog.offer where county = $1 and id = $2 and state = 'published'`,
      values: [COUNTY, body.offerId],
    });
    const [{ title, price_fen: priceFen, merchant_id: merchantId }] = rows;
    const taken = await client.query({
      name: 'take',
      text: 'update floor.stock set free = free - $2 where id = $1 and free >= $2',
      values: [body.stockId, body.quantity],
    });
    if (taken.rowCount !== 1) throw new Error('sold out');
    const totalFen = Number(priceFen) * body.quantity;
    await client.query({
      name: 'purchase',
      text: `insert into floor.purchase values ($1, $2, $3, 'placed')`,
      values: [body.id, JSON.stringify(body.receiver), totalFen],
    });
    await client.query({
      name: 'line',
      text: 'insert into floor.purchase_line values ($1, 1, $2, $3, $4, $5, $6, $7)',
      values: [body.id, body.offerId, merchantId, body.stockId, title, body.quantity, priceFen],
    });
    await client.query({
      name: 'payment',
      text: `insert into floor.payment values ($1, $2, $3, 'asked')`,
      values: [body.paymentId, body.id, totalFen],
    });
    await client.query('commit');
    return { id: body.id };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
});

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
interface Notice {
  readonly payload: string;
  readonly signature: string;
}

/** The provider's side: the trade stands, and a signed notice goes out that nobody waits for. */
app.post<{ Body: { paymentId: string } }>('/pay', async ({ body: { paymentId } }) => {
  await pool.query({
    name: 'trade',
    text: 'insert into floor.trade (payment_id, no) values ($1, $2)',
    values: [paymentId, randomUUID()],
  });
  const payload = JSON.stringify({ eventId: randomUUID(), paymentId });
  const signature = sign(null, Buffer.from(payload), privateKey).toString('base64');
  void fetch(`${address}/notice`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ payload, signature } satisfies Notice),
  }).then(
    (answer) => answer.text(),
    // A notice that is lost stays lost here; the house's comes again.
    () => undefined,
  );
  return { paid: true };
});

/** Stored first, then applied once, whoever brings the news. */
app.post<{ Body: Notice }>('/notice', async ({ body: { payload, signature } }) => {
  if (!verify(null, Buffer.from(payload), publicKey, Buffer.from(signature, 'base64'))) throw new Error('forged');
  const { eventId, paymentId } = JSON.parse(payload) as { eventId: string; paymentId: string };
  await pool.query({
    name: 'notice',
    text: 'insert into floor.notice values ($1, $2, $3) on conflict do nothing',
    values: [eventId, payload, signature],
  });
  await secure(paymentId);
  return { heard: true };
});

/** The buyer is back: the provider is asked, and what it says holds. */
app.post<{ Body: { paymentId: string } }>('/returned', async ({ body: { paymentId } }) => {
  const { rowCount } = await pool.query({
    name: 'asked',
    text: 'select no from floor.trade where payment_id = $1',
    values: [paymentId],
  });
  if (rowCount !== 1) throw new Error('not paid');
  await secure(paymentId);
  return { state: 'secured' };
});

async function secure(paymentId: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ purchase_id: string }>({
      name: 'secured',
      text: `update floor.payment set state = 'secured' where id = $1 and state = 'asked' returning purchase_id`,
      values: [paymentId],
    });
    const [row] = rows;
    if (row !== undefined)
      await client.query({
        name: 'paid',
        text: `update floor.purchase set state = 'paid' where id = $1`,
        values: [row.purchase_id],
      });
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`listening ${address}\n`);
process.on('SIGTERM', () => {
  void app.close().then(() => pool.end());
});
