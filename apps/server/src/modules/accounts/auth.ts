import { betterAuth } from 'better-auth';
import { twoFactor, username } from 'better-auth/plugins';
import type { Config } from '#kernel/config.ts';
import type { Db } from '#kernel/database.ts';
import { newId } from '#kernel/ids.ts';
import { makeBackupCodes } from './backup-codes.ts';
import { phoneSignIn } from './phone-sign-in.ts';

const DAY_SECONDS = 86_400;
/** How long a signed cookie is believed without asking the database; also how long a revoked session may linger. */
const COOKIE_CACHE_SECONDS = 60;

export interface AuthOptions {
  readonly db: Db;
  readonly config: Config;
  readonly secret: string;
}

/**
 * better-auth on our tables. It is never mounted: its operations are called by our own doors, which stand in the
 * contract with their permissions and refusals.
 */
export function createAuth({ db, config, secret }: AuthOptions) {
  return betterAuth({
    appName: 'Shanhuo',
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret,
    database: { db, type: 'postgres', schemaName: 'accounts', transaction: true },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    // Our own counters stand in the database, so that they hold over several processes and are seen by the tests.
    rateLimit: { enabled: false },
    user: { modelName: 'person' },
    session: {
      modelName: 'session',
      fields: { userId: 'personId' },
      expiresIn: 7 * DAY_SECONDS,
      updateAge: DAY_SECONDS,
      cookieCache: { enabled: true, maxAge: COOKIE_CACHE_SECONDS },
    },
    account: { modelName: 'credential', fields: { userId: 'personId' } },
    verification: { modelName: 'verification' },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: isSecure(config),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: newId },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 60,
        usernameValidator: (name) => LOGIN.test(name),
        displayUsername: false,
        schema: { user: { fields: { username: 'login' } } },
      }),
      twoFactor({
        issuer: 'Shanhuo',
        backupCodeOptions: { customBackupCodesGenerate: makeBackupCodes },
        schema: {
          user: { fields: { twoFactorEnabled: 'secondFactorOn' } },
          twoFactor: { modelName: 'secondFactor', fields: { userId: 'personId' } },
        },
      }),
      phoneSignIn(),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

const COOKIE_PREFIX = 'shanhuo';
/** Login names: letters, digits, dot, dash, underscore; compared in lower case. */
export const LOGIN = /^[a-z0-9._-]{2,60}$/i;

export const isSecure = (config: Pick<Config, 'publicUrl'>): boolean => config.publicUrl.startsWith('https:');

/** The cookie that carries the session's token, as better-auth names it. */
export const sessionCookieName = (config: Pick<Config, 'publicUrl'>): string =>
  `${isSecure(config) ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`;
