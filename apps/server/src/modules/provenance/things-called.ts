import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { NamedThing } from './document.ts';
import type { Fact } from './fact.ts';
import type { Names } from './names.ts';

/** What the places, organisations and products of some facts are called today, in one query. */
export async function thingsCalled(
  db: Db,
  county: number,
  names: Names,
  { facts, language }: { readonly facts: readonly Fact[]; readonly language: 'zh' | 'en' },
): Promise<NamedThing[]> {
  const { sites, parties, products } = idsIn(facts);
  const name = language === 'en' ? sql`coalesce(t.name_en, t.name)` : sql`t.name`;
  const { rows } = await sql<{ kind: 'site' | 'party' | 'product'; id: string; name: string }>`
    select 'site' as kind, t.id, ${name} as name from network.v_site t
    where t.county = ${county} and t.id = any(${sites}::uuid[])
    union all select 'party', t.id, ${name} from accounts.v_organisation t where t.id = any(${parties}::uuid[])
    union all select 'product', t.id, ${name} from catalog.v_product t
    where t.county = ${county} and t.id = any(${products}::uuid[])
    order by kind, name, id`.execute(db);
  return rows.map((row) => ({ vocabulary: VOCABULARY[row.kind], id: names[row.kind](row.id), name: row.name }));
}

const VOCABULARY = { site: 'BusinessLocation', party: 'SourceDest', product: 'EPCClass' } as const;

/** Ids of what the facts' events name, by what they are. */
function idsIn(facts: readonly Fact[]) {
  const steps = facts.filter((fact) => fact.source === 'step');
  const certificates = facts.filter((fact) => fact.source === 'certificate');
  const lots = steps.flatMap(({ lot }) => lot ?? []);
  return {
    sites: steps.flatMap(({ siteId }) => siteId ?? []),
    parties: [
      ...steps.flatMap(({ organisationId }) => organisationId ?? []),
      ...lots.map(({ ownerId }) => ownerId),
      ...certificates.map(({ merchantId }) => merchantId),
    ],
    products: [...lots, ...certificates].map(({ productId }) => productId),
  };
}
