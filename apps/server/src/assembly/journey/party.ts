import { endpoints, type Role } from '@shanhuo/contract';
import { client, type Client } from './client.ts';
import { found } from './expect.ts';

/** The people of the sample county who walk the loop together, each signed in as in a browser of their own. */
export interface Party {
  readonly base: string;
  readonly county: number;
  readonly operator: Client;
  readonly keeper: Client;
  readonly clerk: Client;
  readonly settlement: Client;
  readonly auditor: Client;
  readonly officer: Client;
  /** Nobody signed in: the buyer, and whoever scans a box. */
  readonly buyer: Client;
  /** The station where the keeper stands, and the cooperative of the clerk. */
  readonly stationId: string;
  readonly merchantId: string;
}

/** Signs the demo's people in with the accounts that the house itself announces. */
export async function gather(base: string, county: number): Promise<Party> {
  const { items: accounts } = await client(base).call(endpoints.accounts.listDemoAccounts, {});
  const signIn = async (role: Role, login?: string) => {
    const account = found(
      accounts.find((one) => one.roles.includes(role) && (login === undefined || one.login === login)),
      `a demo account with the role ${role}`,
    );
    const person = client(base);
    await person.call(endpoints.accounts.signInPassword, {
      body: { login: account.login, password: account.password },
    });
    return person;
  };
  const [operator, keeper, clerk, settlement, auditor, officer] = await Promise.all([
    signIn('centre-operator'),
    signIn('station-keeper', 'keeper-wt'),
    signIn('merchant-clerk', 'coop-fruit'),
    signIn('settlement-clerk'),
    signIn('auditor'),
    signIn('county-officer'),
  ]);
  return {
    base,
    county,
    operator,
    keeper,
    clerk,
    settlement,
    auditor,
    officer,
    buyer: client(base),
    stationId: await placeOf(keeper, 'station-keeper'),
    merchantId: await placeOf(clerk, 'merchant-clerk'),
  };
}

async function placeOf(person: Client, role: Role): Promise<string> {
  const { grants } = await person.call(endpoints.accounts.getMe, {});
  return found(grants.find((grant) => grant.role === role)?.organisation, `the organisation of the ${role}`).id;
}
