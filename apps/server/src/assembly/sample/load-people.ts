import type { Role } from '@shanhuo/contract';
import type { Actor } from '#kernel/actor.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import type { Tx } from '#kernel/transaction.ts';
import { enrolPerson, grantRole, showDemoAccounts } from '#modules/accounts/index.ts';
import type { RoleKey, SampleScope, Xianfeng } from '../../../../../samples/xianfeng/index.ts';
import { COUNTY, type Known } from './known.ts';

/** Everybody may know it: it opens the sample county only, and `npm start` prints it. */
const DEMO_PASSWORD = 'xianfeng-demo';

export const roleOf: Readonly<Record<RoleKey, Role>> = {
  'county-officer': 'county-officer',
  'centre-operator': 'centre-operator',
  'township-cadre': 'township-cadre',
  'station-keeper': 'station-keeper',
  'cooperative-clerk': 'merchant-clerk',
  packer: 'merchant-clerk',
  driver: 'driver',
  'hub-clerk': 'hub-clerk',
  'settlement-clerk': 'settlement-clerk',
  regulator: 'regulator',
  'east-team-member': 'east-team',
  'union-buyer': 'buyer',
  consumer: 'buyer',
  auditor: 'auditor',
};

/** The demo's people, one or more per role, each with a grant where its scope says, and the list the sign-in page shows. */
export async function loadPeople(tx: Tx, actor: Actor, { people }: Xianfeng, known: Known, cipher: FieldCipher) {
  const shown = [];
  for (const person of people.people) {
    const personId = known.people.add(person.login);
    await enrolPerson(
      tx,
      actor,
      {
        id: personId,
        county: COUNTY,
        name: person.nameZh,
        nameEn: person.nameEn,
        login: person.login,
        phone: person.phone.replaceAll('-', ''),
        password: DEMO_PASSWORD,
        fictional: true,
      },
      cipher,
    );
    const place = placeOf(person.scope, known);
    if (place !== null) {
      for (const role of new Set(person.roles.map((key) => roleOf[key]))) {
        await grantRole(tx, actor, { county: COUNTY, personId, role, ...place });
      }
    }
    const role = people.roles.find(({ key }) => key === person.roles[0]);
    shown.push({
      personId,
      password: DEMO_PASSWORD,
      roleName: role?.zh ?? '',
      roleNameEn: role?.en ?? '',
      face: role?.face ?? ('shop' as const),
      task: person.taskZh,
      taskEn: person.taskEn,
    });
  }
  await showDemoAccounts(tx, actor, { accounts: shown });
}

/** Where a role holds; null for somebody who only has things of their own. */
export function placeOf({ kind, code }: SampleScope, known: Known) {
  switch (kind) {
    case 'self':
      return null;
    case 'region':
      return { regionCode: code };
    case 'organisation':
      return { organisationId: code.startsWith('E') ? known.organisations.of(code) : known.merchants.of(code) };
    case 'station':
    case 'hub':
    case 'centre':
      return { organisationId: known.sites.of(code) };
  }
}
