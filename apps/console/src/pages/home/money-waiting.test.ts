import { afterEach, expect, it, vi } from 'vitest';
import { roleGives, type Role } from '@shanhuo/contract';
import { duesToPay } from './money-waiting.ts';

// What language the page is in, it reads from the browser's own memory.
vi.mock('../../language.ts', () => ({ currentLanguage: () => 'zh-CN' }));
afterEach(() => vi.unstubAllGlobals());

const due = (partyKind: string, dueFen: number) => ({
  partyKind,
  partyId: `${partyKind} ${dueFen}`,
  partyName: partyKind,
  householdCode: null,
  dueFen,
});
const owed = [due('organisation', 900), due('household', 500), due('household', 300)];

/** Answers as the server does: narrowed by the kind that is asked for, the largest first. */
async function counted(role: Role, merchants: readonly string[]) {
  vi.stubGlobal('fetch', async (address: string) => {
    const kind = new URL(address, 'http://desk').searchParams.get('partyKind');
    return Response.json({ items: owed.filter(({ partyKind }) => (kind ?? partyKind) === partyKind), next: null });
  });
  const { path, look } = duesToPay(422_826, { may: (permission) => roleGives(role, permission), merchants });
  const { count, lines } = await look();
  return { path, count, lines: lines.map(({ id }) => id) };
}

it('counts for a settlement clerk the organisations, since households are paid at a station or by their seller', async () => {
  expect(await counted('settlement-clerk', [])).toEqual({
    path: '/payables?partyKind=organisation',
    count: 1,
    lines: ['organisation 900'],
  });
});

it('counts for a merchant the households it sold for, since its own dues are paid by others', async () => {
  expect(await counted('merchant-clerk', ['coop'])).toEqual({
    path: '/payables?partyKind=household',
    count: 2,
    lines: ['household 500', 'household 300'],
  });
});

it('counts nothing for who reads what is owed and pays nobody', async () => {
  expect((await counted('auditor', [])).count).toBe(0);
});
