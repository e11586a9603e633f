import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { roleNames } from '../permissions.ts';
import { RegionCode } from '../regions/shapes.ts';
import { Closed, County, Done, Id, Moment, Nullable, OneOf, Page, Text, pageQuery } from '../shapes.ts';
import { DemoAccount, Me, OneTimeCode, OrganisationName, PersonRow, Phone, SignedIn } from './shapes.ts';

const Password = Type.String({ minLength: 1, maxLength: 128 });
const NewPassword = Type.String({ minLength: 8, maxLength: 128 });
const LoginName = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,39}$' });

const signInEndpoints = {
  signInPassword: endpoint({
    method: 'POST',
    path: '/api/sign-in/password',
    door: 'public',
    summary: 'Sign in with a login name or phone number and a password; the session comes as a cookie.',
    body: Closed({ login: Text(60), password: Password }),
    answer: SignedIn,
    refusals: ['sign-in.wrong', 'sign-in.locked'],
  }),
  askSignInCode: endpoint({
    method: 'POST',
    path: '/api/sign-in/code',
    door: 'public',
    summary:
      'Ask for a sign-in code by SMS. Where no SMS gateway is set, a demo shows the code and a real house refuses.',
    body: Closed({ phone: Phone }),
    answer: Closed({
      sentTo: Type.String(),
      waitSeconds: Type.Integer(),
      /** Only from the sandbox of a demo, never in production. */
      sandboxCode: Nullable(Type.String()),
    }),
    refusals: [
      'sign-in.code-too-soon',
      'sign-in.code-too-often',
      'sign-in.locked',
      'sign-in.no-sms',
      'sign-in.sms-failed',
    ],
  }),
  verifySignInCode: endpoint({
    method: 'POST',
    path: '/api/sign-in/code/verify',
    door: 'public',
    summary: 'Sign in with the code that came by SMS; a new number becomes a buyer’s account.',
    body: Closed({ phone: Phone, code: Type.String({ pattern: '^\\d{6}$' }) }),
    answer: SignedIn,
    refusals: ['sign-in.code-wrong', 'sign-in.locked'],
  }),
  verifySecondFactor: endpoint({
    method: 'POST',
    path: '/api/sign-in/second-factor',
    door: 'public',
    summary: 'Finish a sign-in with the one-time code of the authenticator, or with a backup code.',
    body: Closed({ code: OneTimeCode }),
    answer: SignedIn,
    refusals: ['second-factor.code-wrong', 'second-factor.password-again', 'second-factor.not-begun', 'sign-in.locked'],
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/api/sign-out',
    door: 'public',
    summary: 'End the session on this device.',
    answer: Done,
    refusals: [],
  }),
};

const ownEndpoints = {
  getMe: endpoint({
    method: 'GET',
    path: '/api/me',
    door: 'public',
    summary: 'Who is signed in here, with which grants and permissions; nobody is an answer too.',
    answer: Me,
    refusals: [],
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/me/password',
    door: 'signed-in',
    summary: 'Change the own password; every other session of the person ends.',
    body: Closed({ password: Password, newPassword: NewPassword }),
    answer: Done,
    refusals: ['sign-in.wrong', 'sign-in.locked', 'password.weak', 'password.same'],
  }),
  beginSecondFactor: endpoint({
    method: 'POST',
    path: '/api/me/second-factor',
    door: 'signed-in',
    summary: 'Begin a second factor: the address for the authenticator and the backup codes, shown once.',
    body: Closed({ password: Password }),
    answer: Closed({
      otpauthUri: Type.String(),
      /** The same address as a picture to scan. */
      qrSvg: Type.String(),
      backupCodes: Type.Array(Type.String()),
    }),
    refusals: ['sign-in.wrong', 'sign-in.locked', 'second-factor.already-on'],
  }),
  confirmSecondFactor: endpoint({
    method: 'POST',
    path: '/api/me/second-factor/confirm',
    door: 'signed-in',
    summary: 'Switch the second factor on with its first one-time code.',
    body: Closed({ code: Type.String({ pattern: '^\\d{6}$' }) }),
    answer: Done,
    refusals: ['second-factor.code-wrong', 'second-factor.not-begun', 'sign-in.locked'],
  }),
  endSecondFactor: endpoint({
    method: 'POST',
    path: '/api/me/second-factor/off',
    door: 'signed-in',
    summary: 'Switch the second factor off with the password.',
    body: Closed({ password: Password }),
    answer: Done,
    refusals: ['sign-in.wrong', 'sign-in.locked'],
  }),
};

const countyEndpoints = {
  listDemoAccounts: endpoint({
    method: 'GET',
    path: '/api/demo-accounts',
    door: 'public',
    summary: 'The people of the sample county and their passwords; empty unless the sample was loaded with known ones.',
    answer: Closed({ items: Type.Array(DemoAccount) }),
    refusals: [],
  }),
  listPeople: endpoint({
    method: 'GET',
    path: '/api/counties/:county/people',
    door: 'accounts.see-people',
    summary: 'People who hold a grant in the county, with their grants; phone numbers are masked.',
    params: Closed({ county: County }),
    query: Closed({
      ...pageQuery,
      q: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
      /** Those instead who held one and hold none any more, with the grants they held. */
      former: Type.Optional(Type.Boolean()),
    }),
    answer: Page(PersonRow),
    refusals: [],
  }),
  listOrganisations: endpoint({
    method: 'GET',
    path: '/api/counties/:county/organisations',
    door: 'accounts.grant',
    summary: 'Organisations where a role can be given: those at work in the county, and eastern ones that buy here.',
    params: Closed({ county: County }),
    query: Closed(pageQuery),
    answer: Page(OrganisationName),
    refusals: [],
  }),
  enrolPerson: endpoint({
    method: 'POST',
    path: '/api/counties/:county/people',
    door: 'accounts.grant',
    summary: 'Enrol somebody with a login and their first role; the answer shows a first password, this once.',
    params: Closed({ county: County }),
    body: Closed({
      id: Id,
      name: Text(40),
      nameEn: Type.Optional(Text(80)),
      login: LoginName,
      phone: Type.Optional(Phone),
      role: OneOf(roleNames),
      organisationId: Type.Optional(Id),
      regionCode: Type.Optional(RegionCode),
    }),
    answer: Closed({ id: Id, firstPassword: Type.String() }),
    refusals: [
      'person.login-taken',
      'person.phone-taken',
      'person.phone-listed',
      'organisation.unknown',
      'region.unknown',
      'grant.place-missing',
      'grant.place-unfit',
    ],
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/counties/:county/people/:id/first-password',
    door: 'accounts.grant',
    summary: 'Give somebody who forgot their password a new first one; their sessions end.',
    params: Closed({ county: County, id: Id }),
    answer: Closed({ firstPassword: Type.String() }),
    refusals: ['person.unknown', 'person.elsewhere'],
  }),
  grantRole: endpoint({
    method: 'POST',
    path: '/api/counties/:county/grants',
    door: 'accounts.grant',
    summary: 'Give a person a role at one organisation, or in a region and all below it.',
    params: Closed({ county: County }),
    body: Closed({
      id: Id,
      personId: Id,
      role: OneOf(roleNames),
      organisationId: Type.Optional(Id),
      regionCode: Type.Optional(RegionCode),
      untilAt: Type.Optional(Moment),
    }),
    answer: Closed({ id: Id }),
    refusals: ['person.unknown', 'organisation.unknown', 'region.unknown', 'grant.place-missing', 'grant.place-unfit'],
  }),
  endGrant: endpoint({
    method: 'DELETE',
    path: '/api/counties/:county/grants/:id',
    door: 'accounts.grant',
    summary: 'End a grant now; it stays on record.',
    params: Closed({ county: County, id: Id }),
    answer: Done,
    refusals: ['grant.unknown', 'grant.last-giver'],
  }),
};

/** The doors of accounts. */
export const accountsEndpoints = { ...signInEndpoints, ...ownEndpoints, ...countyEndpoints };
