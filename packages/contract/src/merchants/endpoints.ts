import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { DocumentBody, DocumentFile } from '../document.ts';
import { Closed, County, Done, Id, Nullable, OneOf, Page, pageQuery } from '../shapes.ts';
import { BankAccountBody, OpenBankAccount } from '../accounts/bank-account.ts';
import {
  CardNo,
  HouseholdBody,
  HouseholdCorrection,
  HouseholdRow,
  LicenceBody,
  MerchantBody,
  MerchantRecord,
  MerchantRow,
  NamesBody,
  PublicMerchant,
  cardPapers,
  merchantKinds,
  merchantStates,
  namingChoices,
} from './shapes.ts';

/** What may be wrong with the number of a licence. */
const numberRefusals = [
  'merchant.sample-number',
  'merchant.credit-code-form',
  'merchant.credit-code-check',
  'merchant.food-licence-form',
  'merchant.food-licence-check',
] as const;

const county = Closed({ county: County });
const one = Closed({ county: County, id: Id });
const q = Type.Optional(Type.String({ minLength: 1, maxLength: 40 }));

const merchantEndpoints = {
  listMerchants: endpoint({
    method: 'GET',
    path: '/api/counties/:county/merchants',
    door: 'merchants.see',
    summary: 'Merchants the reader may see, by name.',
    params: county,
    query: Closed({
      ...pageQuery,
      kind: Type.Optional(OneOf(merchantKinds)),
      state: Type.Optional(OneOf(merchantStates)),
      q,
    }),
    answer: Page(MerchantRow),
    refusals: [],
  }),
  getMerchant: endpoint({
    method: 'GET',
    path: '/api/counties/:county/merchants/:id',
    door: 'public',
    summary: 'An active merchant as the law wants it shown: name, licence or statement, where it is.',
    params: one,
    answer: PublicMerchant,
    refusals: ['merchant.unknown'],
  }),
  getMerchantRecord: endpoint({
    method: 'GET',
    path: '/api/counties/:county/merchants/:id/record',
    door: 'merchants.see',
    summary: 'A merchant in any state, for those who look after it.',
    params: one,
    answer: MerchantRecord,
    refusals: ['merchant.unknown'],
  }),
  putMerchantState: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/merchants/:id/state',
    door: 'merchants.approve',
    summary: 'Let a registered merchant sell, or pause it; what it sold before goes on.',
    params: one,
    body: Closed({ state: OneOf(['active', 'paused']) }),
    answer: Done,
    refusals: ['merchant.unknown', 'merchant.licence-missing'],
  }),
  putLicenceFile: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/merchants/:id/licence/file',
    door: 'merchants.manage',
    summary: 'Keep a picture or PDF of a merchant’s licence.',
    params: one,
    body: DocumentBody,
    answer: Done,
    refusals: ['merchant.unknown', 'document.unreadable'],
  }),
  seeLicenceFile: endpoint({
    method: 'GET',
    path: '/api/counties/:county/merchants/:id/licence/file',
    door: 'public',
    summary: 'The picture or PDF of an active merchant’s licence, as the law wants it shown.',
    params: one,
    answer: DocumentFile,
    refusals: ['merchant.unknown', 'document.unknown'],
  }),
  registerMerchant: endpoint({
    method: 'POST',
    path: '/api/counties/:county/merchants',
    door: 'merchants.manage',
    summary: 'Register a merchant with its licence or its self-grown statement; it waits for the county’s approval.',
    params: county,
    body: MerchantBody,
    answer: Closed({ id: Id }),
    refusals: [
      'merchant.licence-missing',
      'merchant.phone-odd',
      'organisation.unknown',
      'region.unknown',
      ...numberRefusals,
    ],
  }),
  correctNames: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/merchants/:id/names',
    door: 'merchants.manage',
    summary: 'Correct what a merchant is called; placed orders keep the name that their buyer read.',
    params: one,
    body: NamesBody,
    answer: Done,
    refusals: ['merchant.unknown', 'merchant.name-missing'],
  }),
  putContactPhone: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/merchants/:id/contact-phone',
    door: 'merchants.contact',
    summary: 'Say by which number buyers reach a merchant, for everybody to read; blank takes it away.',
    params: one,
    body: Closed({ phone: Type.String({ maxLength: 30 }) }),
    answer: Done,
    refusals: ['merchant.unknown', 'merchant.phone-odd'],
  }),
  putLicence: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/merchants/:id/licence',
    door: 'merchants.manage',
    summary: 'Replace what is known about a merchant’s licence.',
    params: one,
    body: LicenceBody,
    answer: Done,
    refusals: ['merchant.unknown', 'merchant.licence-missing', ...numberRefusals],
  }),
};

const bankAccountEndpoints = {
  putBankAccount: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/merchants/:id/bank-account',
    door: 'merchants.manage',
    summary: 'Put on record, for the county, where a merchant is paid by transfer.',
    params: one,
    body: BankAccountBody,
    answer: Done,
    refusals: [
      'merchant.unknown',
      'bank-account.holder-missing',
      'bank-account.bank-missing',
      'bank-account.number-odd',
    ],
  }),
  readBankAccount: endpoint({
    method: 'GET',
    path: '/api/counties/:county/merchants/:id/bank-account',
    door: 'settlement.run',
    summary: 'A merchant’s bank account in full, for whoever pays it; each reading leaves an audit note.',
    params: one,
    answer: OpenBankAccount,
    refusals: ['merchant.unknown', 'bank-account.none'],
  }),
};

const householdEndpoints = {
  listHouseholds: endpoint({
    method: 'GET',
    path: '/api/counties/:county/households',
    door: 'households.see',
    summary:
      'Households of the reader’s stations or region by code; a search looks at name, pinyin, initials and code.',
    params: county,
    query: Closed({ ...pageQuery, stationId: Type.Optional(Id), q }),
    answer: Page(HouseholdRow),
    refusals: [],
  }),
  getHousehold: endpoint({
    method: 'GET',
    path: '/api/counties/:county/households/:id',
    door: 'households.see',
    summary: 'One household of the reader’s stations or region.',
    params: one,
    answer: HouseholdRow,
    refusals: ['household.unknown'],
  }),
  getHouseholdByCard: endpoint({
    method: 'GET',
    path: '/api/counties/:county/households/by-card/:card',
    door: 'households.see',
    summary: 'The household a paper card was given to.',
    params: Closed({ county: County, card: CardNo }),
    answer: HouseholdRow,
    refusals: ['household.card-unknown'],
  }),
  enrolHousehold: endpoint({
    method: 'POST',
    path: '/api/counties/:county/households',
    door: 'households.enrol',
    summary: 'Enrol a household at a station, with its consent and how it wants to be named in public.',
    params: county,
    body: HouseholdBody,
    answer: HouseholdRow,
    refusals: ['organisation.unknown', 'region.unknown', 'household.code-taken', 'household.card-taken'],
  }),
  correctHousehold: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/households/:id',
    door: 'households.enrol',
    summary: 'Correct what a household was enrolled with: its name, village, station or way to be paid.',
    params: one,
    body: HouseholdCorrection,
    /** Null when it has moved out of the caller's sight. */
    answer: Closed({ household: Nullable(HouseholdRow) }),
    refusals: [
      'household.unknown',
      'household.withdrawn',
      'household.name-missing',
      'household.station-closed',
      'region.unknown',
    ],
  }),
  putNaming: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/households/:id/naming',
    door: 'households.enrol',
    summary: 'Change how a household is named in public, as it asked.',
    params: one,
    body: Closed({ naming: OneOf(namingChoices) }),
    answer: HouseholdRow,
    refusals: ['household.unknown', 'household.withdrawn'],
  }),
  withdrawConsent: endpoint({
    method: 'POST',
    path: '/api/counties/:county/households/:id/withdraw-consent',
    door: 'households.enrol',
    summary:
      'A household takes its consent back: it is named by its village only, its card ends, and nothing new is recorded.',
    params: one,
    answer: HouseholdRow,
    refusals: ['household.unknown'],
    idempotent: true,
  }),
  issueCard: endpoint({
    method: 'POST',
    path: '/api/counties/:county/households/:id/card',
    door: 'households.enrol',
    summary: 'Give a household a new card; the one it had before ends.',
    params: one,
    answer: HouseholdRow,
    refusals: ['household.unknown', 'household.withdrawn'],
    idempotent: true,
  }),
  cardPage: endpoint({
    method: 'GET',
    path: '/api/counties/:county/households/:id/card.html',
    door: 'households.enrol',
    summary: 'The household’s card to print (HTML): its code and a QR of the card number, no name of the register.',
    params: one,
    query: Closed({ language: Type.Optional(OneOf(['zh', 'en'])), paper: Type.Optional(OneOf(cardPapers)) }),
    answer: Type.String(),
    refusals: ['household.unknown', 'household.no-card'],
  }),
};

/** The doors of merchants. */
export const merchantsEndpoints = { ...merchantEndpoints, ...bankAccountEndpoints, ...householdEndpoints };
