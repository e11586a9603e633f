import { describe, expect, test } from 'vitest';
import { returnKinds, type ReturnKind } from '@shanhuo/contract/catalog/index';
import { gateChecks, type GateCheck } from '@shanhuo/contract/listing/index';
import { checkGate, type GateFacts } from './gate.ts';

const certificate = (kind: string, validUntil: string | null = null) => ({ kind, number: `NO-${kind}`, validUntil });

/** Everything is in order: graded plums of a registered cooperative with their certificate. */
const plums: GateFacts = {
  offerId: 'O',
  productId: 'P',
  merchantId: 'M',
  title: '唐崖李 大果',
  grade: 'DG',
  packSpecId: 'K',
  priceFen: 4500,
  returnKind: 'FRESH_EXEMPT',
  productReturnKind: 'FRESH_EXEMPT',
  registeredCode: 'XF-P24',
  gate: 'A',
  proofs: ['conformity'],
  visibility: 'retail',
  retired: false,
  sellerKind: 'cooperative',
  sellerState: 'active',
  licenceKind: 'business-licence',
  licenceNo: 'L-1',
  licenceUntil: null,
  foodLicenceNo: null,
  statement: null,
  certificates: [certificate('conformity')],
  day: '2026-11-23',
};
const tea: GateFacts = { ...plums, gate: 'B', proofs: ['sc-licence'], foodLicenceNo: 'SC-1', certificates: [] };
/** A gift set, of which nobody has recorded what is in it. */
const set: GateFacts = { ...plums, gate: 'bundle', proofs: [], foodLicenceNo: 'SC-1' };
const household = { sellerKind: 'household', licenceKind: 'self-grown-statement', licenceNo: null, statement: '自产' };

const todo = (facts: GateFacts) =>
  checkGate(facts)
    .lines.filter(({ passed }) => !passed)
    .map(({ check, repair }) => [check, repair]);

describe('one lack is one line with the way to its repair', () => {
  const offer = (field: string) => `/offers?offer=O&field=${field}`;
  const lacks: readonly (readonly [GateCheck, Partial<GateFacts>, string])[] = [
    ['in-use', { retired: true }, '/products?product=P&field=inUse'],
    ['product-code', { registeredCode: null }, '/products?product=P&field=registeredCode'],
    ['retail', { visibility: 'hidden' }, '/products?product=P&field=visibility'],
    ['retail', { visibility: 'booking' }, '/products?product=P&field=visibility'],
    ['retail', { gate: 'C', proofs: ['herb-licence'] }, '/products?product=P&field=visibility'],
    ['grade', { grade: null }, offer('grade')],
    ['pack-spec', { packSpecId: null }, offer('packSpec')],
    ['price', { priceFen: null }, offer('price')],
    ['return-kind', { returnKind: null }, offer('returnKind')],
    ['return-kind-fair', { productReturnKind: 'SEVEN_DAY' }, offer('returnKind')],
    ['claims', { title: '最好的李子' }, offer('title')],
    ['seller-active', { sellerState: 'paused' }, '/merchants?merchant=M&field=state'],
    ['licence', { licenceKind: 'none', licenceNo: null }, '/merchants?merchant=M&field=licence'],
    ['licence', { licenceUntil: '2026-11-22' }, '/merchants?merchant=M&field=licence'],
    ['licence', { ...household, statement: null }, '/merchants?merchant=M&field=licence'],
    ['licence-fits', { ...tea, ...household }, '/merchants?merchant=M&field=licence'],
    ['food-licence', { ...tea, foodLicenceNo: null }, '/merchants?merchant=M&field=foodLicence'],
    ['food-licence', { ...tea, sellerKind: 'workshop' }, '/merchants?merchant=M&field=foodLicence'],
    ['conformity', { certificates: [] }, '/offers?offer=O&certificate=conformity'],
    ['food-licence', { ...set, foodLicenceNo: null }, '/merchants?merchant=M&field=foodLicence'],
    ['conformity', { ...set, certificates: [] }, '/offers?offer=O&certificate=conformity'],
    ['quarantine', { proofs: ['conformity', 'quarantine'] }, '/offers?offer=O&certificate=quarantine'],
    ['name-licence', { ...tea, proofs: ['sc-licence', 'name-licence'] }, '/offers?offer=O&certificate=name-licence'],
    ['selenium-report', { ...tea, proofs: ['sc-licence', 'selenium-report'] }, '/offers?offer=O&certificate=selenium'],
  ];
  test.each(lacks)('%s', (check, lack, repair) => expect(todo({ ...plums, ...lack })).toEqual([[check, repair]]));

  test('every check of the gate has its lack here', () => {
    expect([...new Set(lacks.map(([check]) => check))]).toEqual([...gateChecks]);
  });
});

test('what is in order passes and shows its proof', () => {
  const answer = checkGate({ ...plums, certificates: [certificate('conformity', '2027-01-31')] });
  expect(answer).toMatchObject({ ready: true, todoCount: 0 });
  expect(answer.lines.map(({ check }) => check)).toEqual([
    'product-code',
    'retail',
    'grade',
    'pack-spec',
    'price',
    'return-kind',
    'return-kind-fair',
    'claims',
    'seller-active',
    'licence',
    'conformity',
  ]);
  expect(answer.lines.at(-1)).toEqual({
    check: 'conformity',
    passed: true,
    proof: 'NO-conformity',
    validUntil: '2027-01-31',
    claims: [],
    repair: null,
  });
});

test('many lacks are many lines, counted', () => {
  const bare = { grade: null, packSpecId: null, priceFen: null, returnKind: null, certificates: [] };
  expect(checkGate({ ...plums, ...bare })).toMatchObject({ ready: false, todoCount: 5 });
});

describe('how goods may be returned', () => {
  const passes = (productReturnKind: ReturnKind, returnKind: ReturnKind) =>
    todo({ ...plums, productReturnKind, returnKind }).length === 0;

  test('is the product’s own way, or a kinder one', () => {
    for (const kind of returnKinds) expect(passes(kind, kind), kind).toBe(true);
    for (const kind of returnKinds) expect(passes(kind, 'SEVEN_DAY'), kind).toBe(true);
    expect(passes('FRESH_EXEMPT', 'CONFIRMED_EXEMPT')).toBe(true);
  });

  test('is never a harsher one: dry tea is not fresh', () => {
    for (const kind of ['FRESH_EXEMPT', 'CUSTOM_EXEMPT', 'CONFIRMED_EXEMPT'] as const) {
      expect(passes('SEVEN_DAY', kind), kind).toBe(false);
    }
    expect(passes('CONFIRMED_EXEMPT', 'FRESH_EXEMPT')).toBe(false);
    expect(passes('FRESH_EXEMPT', 'CUSTOM_EXEMPT')).toBe(false);
  });
});

describe('who owes what', () => {
  test('a household sells its own primary produce and crafts by its statement, without a certificate', () => {
    expect(todo({ ...plums, ...household, certificates: [] })).toEqual([]);
    expect(todo({ ...plums, ...household, gate: 'D', proofs: [], certificates: [] })).toEqual([]);
  });

  test('a set owes what its fresh and its processed parts would', () => {
    expect(todo(set)).toEqual([]);
    const bare = { ...set, foodLicenceNo: null, certificates: [] };
    expect(todo(bare).map(([check]) => check)).toEqual(['food-licence', 'conformity']);
  });

  test('a registered small workshop makes what small workshops may, by its registration or its food licence', () => {
    const workshop = { ...tea, sellerKind: 'workshop', proofs: ['small-workshop' as const], foodLicenceNo: null };
    expect(todo({ ...workshop, licenceKind: 'workshop-registration' })).toEqual([]);
    expect(todo({ ...workshop, foodLicenceNo: 'XZF-1' })).toEqual([]);
    expect(todo(workshop).map(([check]) => check)).toEqual(['food-licence']);
  });

  test('a brand owner’s licence answers the name as well', () => {
    const named = { ...tea, proofs: ['sc-licence' as const, 'name-licence' as const] };
    expect(todo({ ...named, certificates: [certificate('brand')] })).toEqual([]);
  });

  test('the last day of a licence still counts', () => {
    expect(todo({ ...plums, licenceUntil: '2026-11-23' })).toEqual([]);
  });
});
