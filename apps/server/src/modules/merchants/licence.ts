import type { LicenceBody } from '@shanhuo/contract/merchants/index';
import { refuseUnless } from '#kernel/refusal.ts';

/**
 * A licence as it is stored. Who needs one shows its number; who sells what it grew itself shows a statement instead
 * (E-commerce Law, article 10). Its paper comes and stays by a door of its own. Refuses `merchant.licence-missing`.
 */
export function licenceRow(body: LicenceBody) {
  const { licenceKind, licenceNo = null, statement = null } = body;
  refuseUnless(licenceKind !== 'business-licence' || licenceNo !== null, 'merchant.licence-missing');
  refuseUnless(licenceKind !== 'workshop-registration' || licenceNo !== null, 'merchant.licence-missing');
  refuseUnless(licenceKind !== 'self-grown-statement' || statement !== null, 'merchant.licence-missing');
  return {
    licenceKind,
    licenceNo,
    statement,
    statementEn: body.statementEn ?? null,
    licenceUntil: body.licenceUntil ?? null,
    foodLicenceNo: body.foodLicenceNo ?? null,
  };
}
