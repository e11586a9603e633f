import { listDemoAccounts } from '#modules/accounts/index.ts';
import type { House } from '#kernel/house.ts';

/** What `npm start` prints when the door is open: where to go, and who you may be in the demo. */
export async function welcome(house: House, address: string): Promise<string> {
  const base = address.replace('0.0.0.0', 'localhost').replace('127.0.0.1', 'localhost');
  const accounts = await listDemoAccounts(house.db);
  const width = Math.max(0, ...accounts.map(({ login }) => login.length));
  const lines = [
    '',
    `  Shanhuo ${house.config.version} is ready`,
    '',
    `  Shop      ${base}/`,
    `  Station   ${base}/station/`,
    `  Console   ${base}/console/`,
    `  API       ${base}/api/docs`,
    '',
    ...(accounts.length === 0 ? [] : ['  Demo accounts (this sample county only):', '']),
    ...accounts.map(
      ({ login, password, roleNameEn, taskEn }) => `  ${login.padEnd(width)}  ${password}  ${roleNameEn}: ${taskEn}`,
    ),
    '',
  ];
  return `${lines.join('\n')}\n`;
}
