// `npm run bench [-- --only house|provenance|years] [-- --seconds N] [-- --offers N] [-- --copies N]`: what the house does per second, against the floor of the same
// database in the same run. Ratios count; absolute numbers belong to the machine.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openInstallation } from '../apps/server/src/assembly/installation.ts';
import { closedLoop, measured, type Run } from './closed-loop.ts';
import { flashSale } from './flash-sale.ts';
import { table, type Row } from './report.ts';
import { checkout, placing, readScenarios, type Scenario } from './scenarios.ts';
import { databaseOf, freePort, runCommand, startServer } from './servers.ts';
import { stockUp } from './stock-up.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    offers: { type: 'string', default: '1000' },
    connections: { type: 'string', default: '1,16,64' },
    only: { type: 'string', default: 'all' },
    copies: { type: 'string', default: '200' },
  },
});
if (values.only === 'years') {
  const { readYears } = await import('./years/main.ts');
  process.exit((await readYears(Number(values.copies), (line) => console.log(line))) ? 0 : 1);
}
if (values.only !== 'house') {
  const { runProvenanceBench } = await import('../packages/provenance/bench/main.ts');
  for (const figure of await runProvenanceBench()) console.log(JSON.stringify(figure));
}
if (values.only === 'provenance') process.exit(0);

/** A server that has run for a while is measured: its code compiled, its statements prepared. Both sides get the same. */
const WARM_UP = { connections: 16, seconds: 6 };
const SETTLE_SECONDS = 1;
/** House and floor are measured in turns, so that whatever else the machine does meets both. */
const TURNS = 3;
const seconds = Number(values.seconds);
const dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-bench-'));
const port = await freePort();
const env = {
  SHANHUO_DATA: dataDir,
  PORT: String(port),
  HOST: '127.0.0.1',
  NODE_ENV: 'production',
  SHANHUO_REQUESTS_PER_MINUTE: '1000000000',
};
const tell = (line: string) => console.log(line);

try {
  tell('Preparing the sample county and the bench’s own goods …');
  await runCommand(['prepare'], env);
  const installation = await openInstallation({ ...process.env, ...env });
  const goods = await stockUp(installation.house, Number(values.offers));
  await installation.house.db.destroy();
  await installation.close();

  const house = await startServer('apps/server/src/main.ts', env, (said) =>
    said.includes('is ready') ? `http://127.0.0.1:${port}` : null,
  );
  const databaseUrl = await databaseOf(dataDir);
  const floor = await startServer(
    'bench/floor-server.ts',
    { DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
    (said) => /listening (\S+)/.exec(said)?.[1] ?? null,
  );
  const rows: Row[] = [];
  const requests = { count: 0 };
  const scenarios: readonly Scenario[] = [...readScenarios(goods), placing(goods), checkout(goods, requests)];
  try {
    for (const scenario of scenarios) {
      await closedLoop(house.base, WARM_UP.connections, WARM_UP.seconds, scenario.house);
      await closedLoop(floor.base, WARM_UP.connections, WARM_UP.seconds, scenario.floor);
      for (const connections of values.connections.split(',').map(Number)) {
        await closedLoop(house.base, connections, SETTLE_SECONDS, scenario.house);
        await closedLoop(floor.base, connections, SETTLE_SECONDS, scenario.floor);
        requests.count = 0;
        const row = await inTurns(house.base, floor.base, scenario, connections);
        rows.push(row);
        const perOrder =
          scenario.name.startsWith('checkout') && row.house.done > 0
            ? `, ${(requests.count / (row.house.done + row.house.errors)).toFixed(2)} requests per order`
            : '';
        tell(
          `${scenario.name} at ${connections}: ${row.house.perSecond.toFixed(1)}/s (floor ${row.floor.perSecond.toFixed(1)}/s, ${row.house.errors} errors${perOrder})`,
        );
      }
    }
    const flash = await flashSale(house.base, goods);
    tell(
      `\n${table(rows)}\n\nflash sale: ${flash.sold} of ${flash.attempts} attempts sold ${flash.boxes} boxes in ${flash.seconds.toFixed(1)} s (${flash.perSecond.toFixed(0)} attempts/s), ${flash.refused} refused, ${flash.errors} errors`,
    );
    await mkdir(join(import.meta.dirname, 'results'), { recursive: true });
    await writeFile(
      join(import.meta.dirname, 'results/latest.json'),
      JSON.stringify({ at: new Date().toISOString(), seconds, rows, flash }, null, 2),
    );
    if (flash.sold !== flash.boxes || flash.errors > 0) process.exitCode = 1;
  } finally {
    await floor.stop();
    await house.stop();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

async function inTurns(house: string, floor: string, scenario: Scenario, connections: number) {
  const runs: { house: Run[]; floor: Run[] } = { house: [], floor: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    runs.floor.push(await closedLoop(floor, connections, seconds / TURNS, scenario.floor));
    runs.house.push(await closedLoop(house, connections, seconds / TURNS, scenario.house));
  }
  return {
    scenario: scenario.name,
    house: measured(connections, runs.house),
    floor: measured(connections, runs.floor),
  };
}
