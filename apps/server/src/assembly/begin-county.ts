import { parseArgs } from 'node:util';
import { system } from '#kernel/actor.ts';
import type { House } from '#kernel/house.ts';
import { newId } from '#kernel/ids.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { enrolStaff } from '#modules/accounts/index.ts';
import { loadXianfeng } from '../../../../samples/xianfeng/index.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { openInstallation } from './installation.ts';
import { isEmpty } from './sample/load-sample.ts';
import { loadPlaces } from './sample/load-places.ts';

export interface FirstOfficer {
  readonly county: number;
  readonly login: string;
  readonly name: string;
}

/**
 * Begins a county in earnest: the public register of its places, and one officer who enrols everybody else at the desk.
 * Answers the officer's first password, which is kept nowhere. Throws a sentence where people work already, or where the
 * register that comes along doesn't know the county's townships.
 */
export async function beginCounty(house: House, { county, login, name }: FirstOfficer): Promise<string> {
  const sample = loadXianfeng();
  if (!sample.regions.regions.some(({ level, parent }) => level === 'township' && parent === String(county))) {
    throw new Error(`The register of places that comes with the house has no townships of ${county}.`);
  }
  const { count } = await house.db
    .selectFrom('accounts.person')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count > 0) throw new Error('People work here already: an officer enrols others at the desk.');
  const places = await isEmpty(house);
  return inTransaction(house.db, async (tx) => {
    const actor = system(house.clock.now(), 'begin-county');
    if (places) await loadPlaces(tx, actor, sample);
    const officer = { id: newId(), county, login, name, role: 'county-officer', regionCode: String(county) } as const;
    const { firstPassword } = await enrolStaff(tx, actor, officer, house.cipher);
    return firstPassword;
  });
}

/** `npm run begin-county -- --login zhang --name NAME [--county 422826]`, with `SHANHUO_SAMPLE=none`. */
export async function beginCountyCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      login: { type: 'string' },
      name: { type: 'string' },
      county: { type: 'string', default: '422826' },
    },
  });
  const { login, name, county } = values;
  if (login === undefined || name === undefined)
    throw new Error('Say who the first officer is: --login zhang --name NAME');
  const { house, close } = await openInstallation(process.env);
  try {
    await bringUpToDate(house);
    const password = await beginCounty(house, { county: Number(county), login, name });
    process.stdout.write(
      `\n  County ${county} has begun. ${name} signs in at /console/ as ${login} with this password,\n` +
        `  shown only now and to be replaced at the first sign-in:\n\n  ${password}\n\n`,
    );
    return 0;
  } finally {
    await house.db.destroy();
    await close();
  }
}
