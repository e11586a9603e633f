// The floor: a bare Fastify and a bare pg pool with the least SQL that could do each job, in a process of its own.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 12 });
const app = Fastify({ logger: false });
const COUNTY = 422_826;

await pool.query(`
  create schema if not exists floor;
  create table if not exists floor.stock (id int primary key, free int not null check (free >= 0));
  create table if not exists floor.purchase (id uuid primary key, stock_id int not null, quantity int not null,
    total_fen bigint not null, state text not null, at timestamptz not null default now());
  create table if not exists floor.payment (id uuid primary key, purchase_id uuid not null, amount_fen bigint not null,
    state text not null);
  insert into floor.stock select n, 100000000 from generate_series(1, 50) n on conflict do nothing;`);

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

app.post<{ Body: { id: string; paymentId: string; stockId: number; quantity: number } }>('/order', async ({ body }) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const taken = await client.query('update floor.stock set free = free - $2 where id = $1 and free >= $2', [
      body.stockId,
      body.quantity,
    ]);
    if (taken.rowCount !== 1) throw new Error('sold out');
    await client.query(`insert into floor.purchase values ($1, $2, $3, $4, 'placed')`, [
      body.id,
      body.stockId,
      body.quantity,
      4580 * body.quantity,
    ]);
    await client.query(`insert into floor.payment values ($1, $2, $3, 'asked')`, [
      body.paymentId,
      body.id,
      4580 * body.quantity,
    ]);
    await client.query('commit');
    return { id: body.id };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
});

app.post<{ Body: { id: string; paymentId: string } }>('/pay', async ({ body }) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`update floor.payment set state = 'secured' where id = $1`, [body.paymentId]);
    await client.query(`update floor.purchase set state = 'paid' where id = $1`, [body.id]);
    await client.query('commit');
    return { paid: true };
  } finally {
    client.release();
  }
});

const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`listening ${address}\n`);
process.on('SIGTERM', () => {
  void app.close().then(() => pool.end());
});
