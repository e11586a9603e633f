import type { ClaimReason, GateCheck } from './gate.ts';

/** What a failed check asks the seller to do. */
export const gateEn: Record<GateCheck, string> = {
  'in-use': 'The product, grade or pack is no longer in use. Please choose another, or ask the county service centre.',
  'product-code': 'The product has no registered code yet. Please ask the county service centre for one.',
  retail: 'This product is sold by contract or booking only and does not stand in the shop.',
  grade: 'No grade yet. Please choose one.',
  'pack-spec': 'No pack specification yet. Please choose one.',
  price: 'No price yet. Please enter it.',
  'return-kind': 'The return kind is not confirmed yet. Please choose it.',
  'return-kind-fair':
    'Returns are harsher than the product allows. Please choose the product’s own kind or seven days; take it off the shelf first.',
  claims: 'The title says something that may not be said. Please change it.',
  'seller-active': 'The seller is not active yet. Please ask the county service centre.',
  licence: 'No valid business licence, workshop registration or self-grown statement yet. Please add it.',
  'licence-fits':
    'A self-grown statement covers own primary produce only. Please register before selling processed food.',
  'food-licence': 'No food production licence or workshop registration yet. Please add it.',
  conformity: 'No valid conformity certificate yet. Once it is issued and recorded the item can be listed.',
  quarantine:
    'No confirmed quarantine certificate yet. Please record it with its paper; centre or regulator will confirm it.',
  'name-licence':
    'The name belongs to another place or brand. Please record its licence with the paper, to be confirmed.',
  'selenium-report': 'The name says selenium-rich. Please record the selenium report with its paper, to be confirmed.',
};

/** Why a word may not stand in a title. */
export const claimsEn: Record<ClaimReason, string> = {
  absolute: 'Superlatives are not allowed by the advertising law.',
  medical: 'Food may not promise to heal or prevent illness.',
  'return-promise': 'No yield or return may be promised.',
  poverty: 'Poverty is no sales argument.',
  official: 'State organs may not be named in advertising.',
  selenium: 'Selenium-rich needs a confirmed selenium report.',
  organic: 'Organic needs a confirmed organic certificate.',
  'place-name': 'The name belongs to another place and needs its confirmed licence.',
};
