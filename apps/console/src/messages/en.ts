import { auditEn } from './audit.en.ts';
import { checksEn } from './checks.en.ts';
import { claimsEn } from './claims.en.ts';
import { invoicesEn } from './invoices.en.ts';
import { columnsEn } from './columns.en.ts';
import { deskEn } from './desk.en.ts';
import { figuresEn } from './figures.en.ts';
import { frameEn } from './frame.en.ts';
import { goodsEn } from './goods.en.ts';
import { pagesEn } from './pages.en.ts';
import { groupsEn } from './groups.en.ts';
import { papersEn } from './papers.en.ts';
import { recallEn } from './recall.en.ts';
import { recordEn } from './record.en.ts';
import { roundsEn } from './rounds.en.ts';
import { supplyEn } from './supply.en.ts';
import { tradeEn } from './trade.en.ts';
import { wordsEn } from './words.en.ts';
import type { zh } from './zh.ts';

export const en: typeof zh = {
  ...pagesEn,
  ...goodsEn,
  ...supplyEn,
  ...papersEn,
  ...tradeEn,
  ...wordsEn,
  ...claimsEn,
  ...invoicesEn,
  ...groupsEn,
  ...figuresEn,
  ...auditEn,
  ...deskEn,
  ...roundsEn,
  ...frameEn,
  checks: checksEn,
  columns: columnsEn,
  recall: recallEn,
  record: recordEn,
  shell: {
    brand: 'Shanhuo',
    subtitle: 'county desk',
    navigation: 'Jobs',
    signOut: 'Sign out',
    account: 'My account',
    chinese: '中文',
    english: 'English',
    notYours: 'This job is not part of your role; please choose on the left.',
    noGrant: 'No role assigned yet',
    menu: 'Menu',
    closeMenu: 'Close',
    skip: 'Skip to the page',
  },
  groups: { today: 'Today', supply: 'Supply', sale: 'Sales and logistics', money: 'Money', county: 'County' },
  jobs: {
    home: {
      title: 'The county today',
      sentence: 'What was collected, sold, sent and paid; a green figure opens its records',
    },
    prices: { title: 'Price board', sentence: 'Published every morning; stations weigh and pay by it' },
    collections: { title: 'Collections', sentence: 'Every weighing: whose, by whom, how much, at what price' },
    lots: { title: 'Lots', sentence: 'Where each lot came from, where it went, what is left' },
    recalls: { title: 'Holds and recalls', sentence: 'Which lots are on hold, why, and where the goods are' },
    packing: { title: 'Grading and packing', sentence: 'What went in, what came out, what was lost, to the gram' },
    households: { title: 'Households', sentence: 'Households and their own ledgers' },
    offers: { title: 'Offers', sentence: 'Only what passes the listing gate is sold' },
    stock: { title: 'Stock', sentence: 'On hand, reserved, on hold, available' },
    orders: { title: 'Orders', sentence: 'Every order from placing to completion' },
    groups: {
      title: 'Group orders',
      sentence: 'One unit sends to many addresses: paid by one transfer, an order for each address',
    },
    parcels: { title: 'Parcels', sentence: 'Who has each parcel now' },
    rounds: {
      title: 'Rounds',
      sentence: 'Which vehicle calls where and when; drivers see it on the phone once it is in use',
    },
    claims: {
      title: 'After-sale',
      sentence: 'Spoiled, faulty, returned or lost: buyers claim, sellers answer, the centre decides',
    },
    invoices: {
      title: 'Invoices',
      sentence: 'What buyers asked for: who owes an invoice, what was issued, what needs a credit note',
    },
    tax: {
      title: 'Tax information',
      sentence: 'What each seller sold and gave back in a quarter, as the tax office asks for it',
    },
    payments: {
      title: 'Payments',
      sentence: 'Buyers’ money: frozen, split, refunded; failed instructions are sent again here',
    },
    payouts: { title: 'Payouts', sentence: 'All money that really reached households and organisations' },
    boxes: {
      title: 'Cash boxes',
      sentence: 'Each station’s cash: what the books say, what was counted, what is due to the county',
    },
    shares: {
      title: 'Share rules',
      sentence: 'How the money of a sale is shared: household, station, platform, the rest to the seller',
    },
    settlements: { title: 'Settlement', sentence: 'How the money of each order was shared' },
    payables: { title: 'Payables', sentence: 'Who is still owed, and how much' },
    ledger: { title: 'Books', sentence: 'Where every fen came from and went; debits equal credits' },
    reconciliation: { title: 'Reconciliation', sentence: 'Checked line by line against the provider’s daily bill' },
    stations: { title: 'Network', sentence: 'County centre, township hubs, village stations' },
    merchants: { title: 'Merchants', sentence: 'Cooperatives, firms and self-growing households with their licences' },
    papers: { title: 'Papers', sentence: 'Certificates and licences: to be confirmed, ending soon, revoked' },
    products: { title: 'Products and grades', sentence: 'Products, grades and pack specifications' },
    people: { title: 'People and grants', sentence: 'Who is responsible for what, and where' },
    checks: { title: 'Cross-checks', sentence: 'Wherever two records tell of the same thing, they are compared' },
    record: {
      title: 'Sealed record',
      sentence: 'Every step of the goods is sealed once written: whatever is changed later shows',
    },
    audit: { title: 'Audit trail', sentence: 'Who did what and when; it cannot be changed' },
  },
  signIn: {
    title: 'Shanhuo · county desk',
    sentence: 'County, townships, cooperatives, settlement and regulators work here',
    login: 'Login or phone',
    password: 'Password',
    code: 'One-time code',
    codeHint: 'The six digits of your authenticator; without your phone, a backup code not used yet',
    back: 'Enter the password again',
    go: 'Sign in',
    unreachable: 'The server can’t be reached just now. If you were signed in, try again in a moment and go on.',
    demo: 'Demo accounts (sample county only)',
  },
  unknown: { title: 'No such page', sentence: 'Please choose a job on the left' },
};
