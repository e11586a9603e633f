import { sql, type RawBuilder } from 'kysely';
import { inSight, type Sight } from '#kernel/sight.ts';

/** Keeps rows to those of the sites in sight; `column` holds the site and is the view's own. */
export function atSitesInSight(county: number, sight: Sight, column: string): RawBuilder<boolean> {
  if (sight.wholeCounty) return sql<boolean>`true`;
  return sql<boolean>`${sql.ref(column)} in (select s.id from network.v_site s
    where s.county = ${county} and ${inSight(sight, { organisations: [], region: 's.region_code' })})`;
}
