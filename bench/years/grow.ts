import type { Client } from 'pg';

/**
 * Tables of what happens day by day. Who and where somebody is (people, places, goods, households, accounts) stays as it is,
 * so copies of a day are more of the same county's work.
 */
const HAPPENINGS = [
  'collection.entry',
  'inventory.reservation',
  'kernel.audit',
  'kernel.outbox',
  'ledger.transfer',
  'logistics.hand_over',
  'logistics.parcel',
  'logistics.parcel_lot',
  'logistics.parcel_stop',
  'ordering.line_lot',
  'ordering.order',
  'ordering.order_line',
  'ordering.order_part',
  'packing.run',
  'packing.run_input',
  'payment.callback',
  'payment.instruction',
  'payment.payment',
  'quality.lot',
  'quality.lot_edge',
  'quality.parcel_trace',
  'quality.parcel_trace_lot',
  'quality.trace_event',
  'settlement.float_funding',
  'settlement.payout',
  'settlement.settlement',
  'settlement.share',
] as const;

/** Columns that hold an id of something that happens, made anew in every copy. */
const OWN_IDS = ['id', 'part_id', 'reference_id'];

/** Words that must be unique: numbers and codes of papers. */
const NUMBERS = [
  'code',
  'number',
  'order_number',
  'provider_event_id',
  'provider_no',
  'provider_trade_no',
  'reference_id',
  'trace_code',
  'trade_no',
];

interface Column {
  readonly name: string;
  readonly type: string;
}

const quoted = (table: string): string =>
  table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

async function columnsOf(client: Client, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema || '.' || table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows;
}

/** What stands in a column of copy `k`: ids of what happens made anew, numbers with `k` behind, times `k` days earlier. */
function copyOf({ name, type }: Column): string {
  const value = `x."${name}"`;
  if (type === 'uuid')
    return `coalesce((select md5(h.id || '/' || k)::uuid from happening h where h.id = ${value}), ${value})`;
  if (type === 'timestamptz') return `${value} - k * interval '1 day'`;
  if (type === 'date') return `${value} - k`;
  if (type !== 'text' || !NUMBERS.includes(name)) return value;
  const number = `${value} || lpad(k::text, 4, '0')`;
  // A reference may be the id of an order in words.
  return name === 'reference_id'
    ? `coalesce((select md5(h.id || '/' || k)::uuid::text from happening h where h.id::text = ${value}), ${number})`
    : number;
}

/**
 * Copies everything that happened, each copy a day earlier than the one before, and makes balances and stock what all copies
 * come to. The seals of the audit trail are not copied: what is added here nobody vouches for. Answers how many rows were added.
 */
export async function growYears(client: Client, copies: number, tell: (line: string) => void): Promise<number> {
  await client.query('set session_replication_role = replica');
  await client.query('create temp table happening (id uuid primary key)');
  const columns = new Map<string, Column[]>();
  for (const table of HAPPENINGS) {
    const all = await columnsOf(client, table);
    columns.set(table, all);
    for (const { name } of all.filter(({ name: one, type }) => type === 'uuid' && OWN_IDS.includes(one)))
      await client.query(
        `insert into happening select distinct "${name}" from ${quoted(table)} where "${name}" is not null
         on conflict do nothing`,
      );
  }
  await client.query('create index on happening ((id::text))');
  await client.query('analyze happening');
  let added = 0;
  for (const [table, all] of columns) {
    const { rowCount } = await client.query(
      `insert into ${quoted(table)} (${all.map(({ name }) => `"${name}"`).join(', ')})
       select ${all.map(copyOf).join(', ')} from ${quoted(table)} x cross join generate_series(1, ${copies}) k`,
    );
    tell(`${table}: ${rowCount} more`);
    added += rowCount ?? 0;
  }
  await client.query(`update ledger.account set balance_fen = balance_fen * ${copies + 1} where kept`);
  await client.query(
    `update inventory.stock set on_hand = on_hand * ${copies + 1}, reserved = reserved * ${copies + 1}`,
  );
  await client.query('analyze');
  return added;
}
