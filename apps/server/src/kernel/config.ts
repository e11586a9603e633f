import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

/** What the operator may set; everything has a default that works on a fresh clone. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Embedded database and files live here (`SHANHUO_DATA`). */
  readonly dataDir: string;
  /** Any PostgreSQL ≥ 15 instead of the embedded one. */
  readonly databaseUrl: string | null;
  readonly databaseConnections: number;
  /** The address printed into QR codes and links, without a trailing slash. */
  readonly publicUrl: string;
  /** Who takes online payments: the sandbox, which takes no money, or nobody until a licensed provider is connected. */
  readonly onlinePayment: 'sandbox' | null;
  readonly production: boolean;
  readonly version: string;
}

/** Twice the cores and a few that wait for the disk: more only stand in each other's way (PostgreSQL's rule of thumb). */
const DEFAULT_CONNECTIONS = 2 * availableParallelism() + 2;

/** Reads the environment; refuses nonsense with a plain sentence at the start rather than later. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string, version: string): Config {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is not a port: ${env['PORT']}`);
  const connections = Number(env['SHANHUO_DB_CONNECTIONS'] ?? DEFAULT_CONNECTIONS);
  if (!Number.isInteger(connections) || connections < 2) throw new Error('SHANHUO_DB_CONNECTIONS must be 2 or more');
  return {
    port,
    host: env['HOST'] ?? '0.0.0.0',
    dataDir: resolve(root, env['SHANHUO_DATA'] ?? '.data'),
    databaseUrl: env['DATABASE_URL'] ?? null,
    databaseConnections: connections,
    publicUrl: (env['SHANHUO_PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/$/, ''),
    onlinePayment: onlinePaymentOf(env),
    production: env['NODE_ENV'] === 'production',
    version,
  };
}

/** A demo pays at the sandbox; a county that began empty is a real one, where the sandbox would give goods away. */
function onlinePaymentOf(env: Readonly<Record<string, string | undefined>>): Config['onlinePayment'] {
  const said = env['SHANHUO_ONLINE_PAYMENT'] ?? (env['SHANHUO_SAMPLE'] === 'none' ? 'none' : 'sandbox');
  if (said !== 'sandbox' && said !== 'none') throw new Error(`SHANHUO_ONLINE_PAYMENT is sandbox or none, not ${said}`);
  return said === 'none' ? null : said;
}
