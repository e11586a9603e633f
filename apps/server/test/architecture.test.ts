import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IForbiddenRuleType, type IReporterOutput, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import rules from '../../../.dependency-cruiser.mjs';

const forbidden: IForbiddenRuleType[] = rules.forbidden ?? [];

/** For each rule, one import that breaks it: from file → to file. */
const planted: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'no-cycles': ['packages/contract/src/a.ts', 'packages/contract/src/b.ts'],
  'tier-1-imports-only-lower': ['apps/server/src/modules/regions/a.ts', 'apps/server/src/modules/ledger/index.ts'],
  'tier-1.5-imports-only-lower': ['apps/server/src/modules/accounts/a.ts', 'apps/server/src/modules/catalog/index.ts'],
  'tier-2-imports-only-lower': ['apps/server/src/modules/catalog/a.ts', 'apps/server/src/modules/merchants/index.ts'],
  'tier-3-imports-only-lower': ['apps/server/src/modules/payment/a.ts', 'apps/server/src/modules/ordering/index.ts'],
  'tier-4-imports-only-lower': ['apps/server/src/modules/logistics/a.ts', 'apps/server/src/modules/ordering/index.ts'],
  'tier-5-imports-only-lower': ['apps/server/src/modules/ordering/a.ts', 'apps/server/src/modules/collection/index.ts'],
  'tier-6-imports-only-lower': [
    'apps/server/src/modules/settlement/a.ts',
    'apps/server/src/modules/indicators/index.ts',
  ],
  'tier-7-imports-only-lower': [
    'apps/server/src/modules/invoicing/a.ts',
    'apps/server/src/modules/indicators/index.ts',
  ],
  'only-through-the-door': [
    'apps/server/src/modules/ordering/a.ts',
    'apps/server/src/modules/payment/payment-store.ts',
  ],
  'outside-enters-through-the-door': ['apps/server/src/assembly/a.ts', 'apps/server/src/modules/payment/secret.ts'],
  'kernel-knows-no-business': ['apps/server/src/kernel/a.ts', 'apps/server/src/modules/payment/index.ts'],
  'modules-do-not-know-assembly': ['apps/server/src/modules/payment/a.ts', 'apps/server/src/assembly/modules.ts'],
  'faces-reach-the-server-through-the-contract': ['apps/shop/src/a.ts', 'apps/server/src/kernel/money.ts'],
  'faces-are-neighbours': ['apps/shop/src/a.ts', 'apps/station/src/b.ts'],
  'contract-imports-nothing-of-ours': ['packages/contract/src/a.ts', 'packages/face/src/b.ts'],
  'packages-stand-alone': ['packages/planner/src/a.ts', 'packages/contract/src/b.ts'],
};

/** Builds a tiny tree with one offending import and answers the names of the rules it breaks. */
async function broken(from: string, to: string): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'shanhuo-planted-'));
  try {
    const write = async (path: string, text: string) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    };
    const relative = `${'../'.repeat(from.split('/').length - 1)}${to}`;
    await write(from, `import { b } from '${relative}';\nexport const a = b;\n`);
    const back = `${'../'.repeat(to.split('/').length - 1)}${from}`;
    const isCycle = from.startsWith('packages/contract') && to.startsWith('packages/contract');
    await write(to, isCycle ? `import { a } from '${back}';\nexport const b = a;\n` : 'export const b = 1;\n');
    const top = [...new Set([from, to].map((path) => path.split('/')[0] ?? ''))];
    const result: IReporterOutput = await cruise(top, {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden },
      tsPreCompilationDeps: true,
    });
    return (result.output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

describe('the architecture is held by a machine', () => {
  it('has a planted violation for every rule', () => {
    expect(new Set(Object.keys(planted))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  for (const [rule, [from, to]] of Object.entries(planted)) {
    it(`catches what breaks ${rule}`, async () => {
      expect(await broken(from, to)).toContain(rule);
    });
  }
});
