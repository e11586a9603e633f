import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** One keep-alive connection to one server. */
export interface Connection {
  readonly send: (method: string, path: string, options?: SendOptions) => Promise<Answer>;
  readonly close: () => void;
}
export interface SendOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
export interface Answer {
  readonly status: number;
  readonly text: string;
}

export function connect(base: string): Connection {
  const { hostname, port } = new URL(base);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    close: () => agent.destroy(),
    send: (method, path, { headers = {}, body } = {}) =>
      new Promise((resolve, reject) => {
        const payload = body === undefined ? undefined : JSON.stringify(body);
        const call = request(
          {
            hostname,
            port,
            path,
            method,
            agent,
            headers: {
              ...headers,
              ...(payload !== undefined && {
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(payload),
              }),
            },
          },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.on('end', () =>
              resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
            );
            answer.on('error', reject);
          },
        );
        call.on('error', reject);
        call.end(payload);
      }),
  };
}

export interface Measured {
  readonly connections: number;
  readonly done: number;
  readonly errors: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What one turn of the loop does; it throws when the answer isn't what it must be. */
export type Turn = (connection: Connection, turn: number) => Promise<void>;

/** What one loop saw; times in milliseconds per turn. */
export interface Run {
  readonly times: readonly number[];
  readonly errors: number;
  readonly seconds: number;
}

/**
 * A closed loop: each connection sends its next turn when the last is answered, for a bounded time. A turn that throws
 * counts as an error and not as done.
 */
export async function closedLoop(base: string, connections: number, seconds: number, turn: Turn): Promise<Run> {
  const times: number[] = [];
  let errors = 0;
  let next = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  const loop = async () => {
    const connection = connect(base);
    while (performance.now() < until) {
      const begun = performance.now();
      next += 1;
      try {
        await turn(connection, next);
        times.push(performance.now() - begun);
      } catch {
        errors += 1;
      }
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, loop));
  return { times, errors, seconds: (performance.now() - started) / 1000 };
}

/** Sums up the loops of one thing. */
export function measured(connections: number, runs: readonly Run[]): Measured {
  const times = runs.flatMap((run) => run.times).toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    connections,
    done: times.length,
    errors: runs.reduce((sum, { errors }) => sum + errors, 0),
    perSecond: times.length / runs.reduce((sum, { seconds }) => sum + seconds, 0),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}
