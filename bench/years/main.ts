// `npm run bench -- --only years [--copies N]`: how long the desk and the station wait once there are years of data.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { databaseOf, freePort, runCommand, startServer } from '../servers.ts';
import { growYears } from './grow.ts';
import { people, readsOf, type Ids, type Read } from './reads.ts';

const COUNTY = '/api/counties/422826';
const TURNS = 5;

interface Timed {
  readonly read: Read;
  readonly status: number;
  /** Milliseconds, shortest first. */
  readonly ms: readonly number[];
  readonly bytes: number;
}

async function signIn(base: string, login: string): Promise<string> {
  const answer = await fetch(`${base}/api/sign-in/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ login, password: 'xianfeng-demo' }),
  });
  if (!answer.ok) throw new Error(`${login} could not sign in: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function timed(base: string, cookie: string, read: Read): Promise<Timed> {
  const ms: number[] = [];
  let [status, bytes] = [0, 0];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const from = performance.now();
    const answer = await fetch(`${base}${COUNTY}${read.path}`, { headers: { cookie } });
    bytes = (await answer.arrayBuffer()).byteLength;
    ms.push(performance.now() - from);
    ({ status } = answer);
  }
  return { read, status, ms: ms.toSorted((a, b) => a - b), bytes };
}

/** Ids of things that there are, and days in the middle of the history. */
async function someIds(base: string, cookies: Record<Read['who'], string>): Promise<Ids> {
  const ask = async (who: Read['who'], path: string) =>
    (await fetch(`${base}${path}`, { headers: { cookie: cookies[who] } })).json() as Promise<Record<string, unknown>>;
  const first = async (who: Read['who'], path: string) => {
    const { items } = (await ask(who, `${COUNTY}${path}`)) as { items: Record<string, string>[] };
    if (items[0] === undefined) throw new Error(`nothing at ${path}`);
    return items[0];
  };
  const placeOf = async (who: Read['who']) => {
    const { grants } = (await ask(who, '/api/me')) as { grants: { organisation: { id: string } }[] };
    return grants[0]?.organisation.id ?? '';
  };
  const stationId = await placeOf('keeper');
  const parcel = await first('officer', '/parcels');
  const order = await first('officer', '/orders?state=completed');
  const day = new Date(new Date(order['placedAt'] ?? '').getTime() - 20 * 86_400_000);
  const from = new Date(day.getTime() - 29 * 86_400_000);
  const [until, since] = [day, from].map((at) => at.toISOString().slice(0, 10)) as [string, string];
  return {
    stationId,
    merchantId: await placeOf('clerk'),
    householdId: (await first('keeper', `/households?stationId=${stationId}`))['id'] ?? '',
    accountId: (await first('officer', '/ledger/accounts?kind=bank'))['id'] ?? '',
    lotId: (await first('officer', '/lots'))['id'] ?? '',
    parcelId: parcel['id'] ?? '',
    parcelNumber: parcel['number'] ?? '',
    orderId: order['id'] ?? '',
    day: until,
    month: `${since}..${until}`,
  };
}

const line = ({ read, status, ms, bytes }: Timed): string =>
  [
    (ms[Math.floor(ms.length / 2)] ?? 0).toFixed(0).padStart(9),
    (ms.at(-1) ?? 0).toFixed(0).padStart(9),
    String(bytes).padStart(10),
    String(status).padStart(7),
    `  ${read.who.padEnd(8)}${read.path}`,
  ].join('');

/** Grows the sample county's history, reads what people read, slowest first. False when something was not answered. */
export async function readYears(copies: number, tell: (line: string) => void): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-years-'));
  const port = await freePort();
  const env = {
    SHANHUO_DATA: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    SHANHUO_REQUESTS_PER_MINUTE: '1000000000',
  };
  try {
    tell('Preparing the sample county …');
    await runCommand(['prepare'], env);
    const base = `http://127.0.0.1:${port}`;
    const house = await startServer('apps/server/src/main.ts', env, (said) =>
      said.includes('is ready') ? base : null,
    );
    try {
      const client = new Client({ connectionString: await databaseOf(dataDir) });
      await client.connect();
      tell(`Copying its history ${copies} times …`);
      const added = await growYears(client, copies, tell);
      await client.end();
      const cookies = Object.fromEntries(
        await Promise.all(Object.entries(people).map(async ([who, login]) => [who, await signIn(base, login)])),
      ) as Record<Read['who'], string>;
      const results: Timed[] = [];
      for (const read of readsOf(await someIds(base, cookies)))
        results.push(await timed(base, cookies[read.who], read));
      results.sort((a, b) => (b.ms[0] ?? 0) - (a.ms[0] ?? 0));
      tell(
        `\n${added} rows added; milliseconds of ${TURNS} readings\n\n   median    worst     bytes status  who and what`,
      );
      for (const result of results) tell(line(result));
      const told = await fetch(`${base}${COUNTY}/cross-checks`, { headers: { cookie: cookies.officer } });
      const { checks } = (await told.json()) as { checks: { code: string; examined: number; differing: number }[] };
      tell('\nwhat the copies come to:');
      for (const { code, examined, differing } of checks) tell(`${code}: ${differing} of ${examined} differ`);
      return results.every(({ status }) => status === 200) && checks.every(({ differing }) => differing === 0);
    } finally {
      await house.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
