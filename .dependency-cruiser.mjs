// The architecture, held by a machine. `apps/server/test/architecture.test.ts` plants a violation of each rule.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
/** Tier → modules; read from one file so that the docs, the rules and `npm run structure` can't disagree. */
export const tiers = JSON.parse(readFileSync(join(root, 'apps/server/src/modules/tiers.json'), 'utf8'));

const modulePath = (names) => `^apps/server/src/modules/(${names.join('|')})/`;
/** Who stands beside or above the modules of a tier: what they may not import. The roof has nobody. */
const notBelow = (tier) =>
  Object.entries(tiers).flatMap(([other, others]) => (Number(other) >= Number(tier) ? others : []));
const tierRules = Object.entries(tiers)
  .filter(([tier]) => notBelow(tier).length > 1)
  .map(([tier, names]) => ({
    name: `tier-${tier}-imports-only-lower`,
    comment: 'A module imports only from lower tiers; news travels upward as events.',
    severity: 'error',
    // A test may lay out what it needs from its neighbours.
    from: { path: `^apps/server/src/modules/(${names.join('|')})/`, pathNot: '\\.test\\.ts$' },
    to: { path: modulePath(notBelow(tier)), pathNot: '^apps/server/src/modules/$1/' },
  }));

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...tierRules,
    {
      name: 'only-through-the-door',
      comment: 'Another module is entered through its index.ts only.',
      severity: 'error',
      from: { path: '^apps/server/src/modules/([^/]+)/' },
      to: { path: '^apps/server/src/modules/[^/]+/', pathNot: ['^apps/server/src/modules/$1/', '/index\\.ts$'] },
    },
    {
      name: 'outside-enters-through-the-door',
      severity: 'error',
      from: { path: '^apps/server/src/assembly/|^bench/' },
      to: { path: '^apps/server/src/modules/[^/]+/', pathNot: '/index\\.ts$' },
    },
    {
      name: 'kernel-knows-no-business',
      severity: 'error',
      from: { path: '^apps/server/src/kernel/' },
      to: { path: '^apps/server/src/(modules|assembly)/' },
    },
    {
      name: 'modules-do-not-know-assembly',
      severity: 'error',
      from: { path: '^apps/server/src/modules/', pathNot: '\\.test\\.ts$' },
      to: { path: '^apps/server/src/assembly/' },
    },
    {
      name: 'faces-reach-the-server-through-the-contract',
      severity: 'error',
      from: { path: '^apps/(shop|station|console)/|^packages/' },
      to: { path: '^apps/server/' },
    },
    {
      name: 'faces-are-neighbours',
      severity: 'error',
      from: { path: '^apps/(shop|station|console)/' },
      to: { path: '^apps/(shop|station|console)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'contract-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^packages/contract/' },
      to: { path: '^(apps|packages)/', pathNot: '^packages/contract/' },
    },
    {
      name: 'packages-stand-alone',
      severity: 'error',
      from: { path: '^packages/(planner|provenance)/' },
      to: { path: '^(apps|packages)/', pathNot: '^packages/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|gallery)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'apps/server/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.vue', '.mjs', '.js', '.json'],
    },
  },
};
