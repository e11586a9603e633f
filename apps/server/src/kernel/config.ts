import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { smsSettingOf, type SmsSetting } from './sms-setting.ts';

/** The county's account that buyers transfer to, as the form of a bank asks for it. */
export interface Payee {
  readonly name: string;
  readonly bank: string;
  readonly account: string;
}

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
  /** A demo shows the sample county; its sellers and prices are fictional. */
  readonly demo: boolean;
  /** Where buyers transfer to; set by whoever runs the machine and by nobody at the desk. Null: no transfers, but in a demo. */
  readonly payee: Payee | null;
  /** Whom buyers call, as it is shown. */
  readonly servicePhone: string | null;
  /** Who brings sign-in codes to phones; null: nobody, and codes are shown in a demo only. */
  readonly sms: SmsSetting | null;
  /** So long a plan of rounds is searched for. */
  readonly planSeconds: number;
  /** So many steps instead, so that a test finds the same plan on every machine; null: by time. */
  readonly planIterations: number | null;
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
    demo: isDemo(env),
    payee: payeeOf(env),
    servicePhone: env['SHANHUO_SERVICE_PHONE']?.trim() || null,
    sms: smsSettingOf(env),
    planSeconds: wholeOf(env, 'SHANHUO_PLAN_SECONDS') ?? DEFAULT_PLAN_SECONDS,
    planIterations: wholeOf(env, 'SHANHUO_PLAN_ITERATIONS'),
    production: env['NODE_ENV'] === 'production',
    version,
  };
}

/** Long enough for a county of 165 stations to come near its best, short enough to be waited for. */
const DEFAULT_PLAN_SECONDS = 8;

/** A whole number above nothing, or null where none is set. */
function wholeOf(env: Readonly<Record<string, string | undefined>>, name: string): number | null {
  const said = env[name];
  if (said === undefined) return null;
  const whole = Number(said);
  if (!Number.isInteger(whole) || whole < 1) throw new Error(`${name} must be a whole number above 0, not ${said}`);
  return whole;
}

const isDemo = (env: Readonly<Record<string, string | undefined>>): boolean => env['SHANHUO_SAMPLE'] !== 'none';

/** All of an account or nothing: money sent to half of one comes back weeks later. */
function payeeOf(env: Readonly<Record<string, string | undefined>>): Payee | null {
  const names = ['SHANHUO_PAYEE_NAME', 'SHANHUO_PAYEE_BANK', 'SHANHUO_PAYEE_ACCOUNT'] as const;
  const [name, bank, account] = names.map((one) => env[one]?.trim() ?? '') as [string, string, string];
  if (name === '' && bank === '' && account === '') return null;
  if (name === '' || bank === '' || account === '')
    throw new Error(`${names.join(', ')} are set together or not at all`);
  if (!/^[\d\s-]{8,40}$/.test(account)) throw new Error(`SHANHUO_PAYEE_ACCOUNT is not an account's number: ${account}`);
  return { name, bank, account };
}

/** A demo pays at the sandbox; a county that began empty is a real one, where the sandbox would give goods away. */
function onlinePaymentOf(env: Readonly<Record<string, string | undefined>>): Config['onlinePayment'] {
  const said = env['SHANHUO_ONLINE_PAYMENT'] ?? (isDemo(env) ? 'sandbox' : 'none');
  if (said !== 'sandbox' && said !== 'none') throw new Error(`SHANHUO_ONLINE_PAYMENT is sandbox or none, not ${said}`);
  return said === 'none' ? null : said;
}
