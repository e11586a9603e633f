import type { House } from '#kernel/house.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { traceScope, traceUrlOf } from '#modules/quality/index.ts';
import { findLog } from './log-store.ts';
import { domainOf, namesOf } from './names.ts';

export const LINK_SET = 'application/linkset+json';
const GS1 = 'https://ref.gs1.org/voc/';

export interface OwnAddress {
  readonly kind: 'lot' | 'parcel';
  readonly code: string;
}

/**
 * Where an identifier of our own leads, by the words of the GS1 resolver though it is no GS1 number: to its trace page, to
 * what is asked for, or the list of all. Refuses `trace.unknown` and `link.unknown`.
 */
export async function linksOf(
  { db, config }: House,
  { kind, code: sought }: OwnAddress,
  linkType: string | undefined,
): Promise<{ readonly href: string } | { readonly linkSet: Record<string, unknown> }> {
  const { county, code, parcelId } = await traceScope(db, { code: sought, language: 'zh' });
  refuseUnless((parcelId === null) === (kind === 'lot'), 'trace.unknown');
  const page = { href: traceUrlOf(config.publicUrl, code), type: 'text/html' };
  const events = { href: `${config.publicUrl}/api/trace/${code}/epcis`, type: 'application/json' };
  const links = new Map([
    [`${GS1}defaultLink`, [page]],
    [`${GS1}traceability`, [page]],
    [`${GS1}epcis`, [events]],
  ]);
  if (linkType === 'linkset') {
    const names = namesOf((await findLog(db, county))?.domain ?? domainOf(config.publicUrl));
    return { linkSet: { linkset: [{ anchor: names[kind](code), ...Object.fromEntries(links) }] } };
  }
  const [target] = linkType === undefined ? [page] : (links.get(linkType.replace(/^gs1:/, GS1)) ?? []);
  refuseUnless(target !== undefined, 'link.unknown');
  return { href: target.href };
}
