import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from '#assembly/journey/expect.ts';
import { newId } from '#kernel/ids.ts';
import { TEMPLATE, createDatabase, dropDatabase } from './clone.ts';
import { freePort, runServer } from './running-server.ts';

describe('a running house', () => {
  const clusterUrl = inject('clusterUrl');
  const name = `operation_${newId().replaceAll('-', '')}`;
  let dataDir: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'shanhuo-operation-'));
    env = { SHANHUO_DATA: dataDir, DATABASE_URL: await createDatabase(clusterUrl, name, TEMPLATE) };
  });
  afterAll(async () => {
    await dropDatabase(clusterUrl, name);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('answers what is under way when it is told to stop, and leaves its folder free', async () => {
    const server = await runServer(env);
    const body = JSON.stringify({ login: 'nobody-here', password: 'not-a-password' });
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    const asked = request(`${server.base}/api/sign-in/password`, { method: 'POST', headers });
    const answered = once(asked, 'response') as Promise<[{ statusCode: number; resume: () => void }]>;
    asked.write(body.slice(0, 10));
    await sleep(300);
    const began = Date.now();
    const stopped = server.stop();
    await sleep(300);
    asked.end(body.slice(10));
    const [answer] = await answered;
    answer.resume();
    await stopped;
    expect([answer.statusCode, server.child.exitCode]).toEqual([401, 0]);
    // It doesn't wait for browsers that keep a connection for later.
    expect(Date.now() - began).toBeLessThan(8000);
    expect(existsSync(join(dataDir, 'in-use.pid'))).toBe(false);
  });

  it('goes on when its database cuts every connection or somebody starts it a second time', async () => {
    const server = await runServer(env);
    try {
      await expect(runServer(env)).rejects.toThrow(`${dataDir} is in use by process ${server.child.pid}`);
      const client = new pg.Client({ connectionString: clusterUrl });
      await client.connect();
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      await client.end();
      await eventually('it answers again', async () =>
        (await fetch(`${server.base}/api/health`)).status === 200 ? true : null,
      );
      await sleep(500);
      expect(server.child.exitCode).toBeNull();
    } finally {
      await server.stop();
    }
  });

  it('says in one sentence why it does not start, and has begun nothing', async () => {
    const port = await freePort();
    const holder = createServer().listen(port, '127.0.0.1');
    await once(holder, 'listening');
    await expect(runServer({ ...env, PORT: String(port) })).rejects.toThrow(
      `the server ended with 1: \n  Shanhuo did not start. Port ${port} is taken by another program: stop that one, or set PORT to another number.\n\n`,
    );
    holder.close();
    expect(existsSync(join(dataDir, 'in-use.pid'))).toBe(false);
    const otherKey = { ...env, SHANHUO_FIELD_KEY: Buffer.alloc(32, 7).toString('base64') };
    await expect(runServer(otherKey)).rejects.toThrow('This database was sealed with another key');
    const nowhere = { ...env, DATABASE_URL: `postgres://nobody:x@127.0.0.1:${port}/shanhuo` };
    await expect(runServer(nowhere)).rejects.toThrow(
      'The database does not answer: start it, or look at DATABASE_URL.',
    );
    await expect(runServer({ ...env, SHANHUO_DATA: '/dev/null/x' })).rejects.toThrow("/dev/null/x can't be written");
  });
});
