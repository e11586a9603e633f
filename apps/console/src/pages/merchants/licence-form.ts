import type { AnswerOf, endpoints } from '@shanhuo/contract';

type Merchant = AnswerOf<typeof endpoints.merchants.getMerchantRecord>;

export const blankLicence = { licenceKind: '', licenceNo: '', licenceUntil: '', foodLicenceNo: '', statement: '' };

/** What the form shows of a licence; what isn't known is an empty field. */
export const licenceOf = (merchant: Merchant): typeof blankLicence => ({
  licenceKind: merchant.licenceKind,
  licenceNo: merchant.licenceNo ?? '',
  licenceUntil: merchant.licenceUntil ?? '',
  foodLicenceNo: merchant.foodLicenceNo ?? '',
  statement: merchant.statement ?? '',
});
