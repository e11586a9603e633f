import {
  creditCodeFault,
  foodLicenceFault,
  isSampleNumber,
  plainNumber,
  type LicenceBody,
} from '@shanhuo/contract/merchants/index';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';

/** What the numbers of a licence are looked at by. */
export interface NumberRule {
  /** Of the merchant, as it stands on the register. */
  readonly kind: string;
  /** A demo's merchants are fictional and carry numbers that say so. */
  readonly takesSamples: boolean;
  /** Numbers on record already; saving them again with something else looks at nothing anew. */
  readonly known: readonly (string | null)[];
}

/**
 * A licence as it is stored. Who needs one shows its number; who sells what it grew itself shows a statement instead
 * (E-commerce Law, article 10). Its paper comes and stays by a door of its own. Refuses `merchant.licence-missing`,
 * `merchant.sample-number`, and numbers that were misread: `merchant.credit-code-form`, `merchant.credit-code-check`,
 * `merchant.food-licence-form`, `merchant.food-licence-check`.
 */
export function licenceRow(body: LicenceBody, rule: NumberRule) {
  const { licenceKind, statement = null } = body;
  const licenceNo = numberOf(body.licenceNo);
  const foodLicenceNo = numberOf(body.foodLicenceNo);
  refuseUnless(licenceKind !== 'business-licence' || licenceNo !== null, 'merchant.licence-missing');
  refuseUnless(licenceKind !== 'workshop-registration' || licenceNo !== null, 'merchant.licence-missing');
  refuseUnless(licenceKind !== 'self-grown-statement' || statement !== null, 'merchant.licence-missing');
  if (isNew(licenceNo, rule) && licenceKind === 'business-licence') {
    refuseFault('merchant.credit-code', licenceNo, creditCodeFault(licenceNo));
  }
  // A small workshop is registered by its county, each in a form of its own.
  const isWorkshop = rule.kind === 'workshop' || licenceKind === 'workshop-registration';
  if (isNew(foodLicenceNo, rule) && (!isWorkshop || foodLicenceNo.startsWith('SC'))) {
    refuseFault('merchant.food-licence', foodLicenceNo, foodLicenceFault(foodLicenceNo));
  }
  return {
    licenceKind,
    licenceNo,
    statement,
    statementEn: body.statementEn ?? null,
    licenceUntil: body.licenceUntil ?? null,
    foodLicenceNo,
  };
}

const numberOf = (typed: string | undefined): string | null =>
  typed === undefined || plainNumber(typed) === '' ? null : plainNumber(typed);

/** Whether a number has to be looked at; refuses `merchant.sample-number` outside of a demo. */
function isNew(number: string | null, { known, takesSamples }: NumberRule): number is string {
  if (number === null || known.some((one) => one !== null && plainNumber(one) === number)) return false;
  if (!isSampleNumber(number)) return true;
  refuseUnless(takesSamples, 'merchant.sample-number', { number });
  return false;
}

function refuseFault(
  of: 'merchant.credit-code' | 'merchant.food-licence',
  number: string,
  fault: 'form' | 'check' | null,
): void {
  if (fault !== null) throw new Refusal(`${of}-${fault}`, { number });
}
