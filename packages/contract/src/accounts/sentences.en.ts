import type { accountsRefusals } from './refusals.ts';

export const accountsEn: Record<keyof typeof accountsRefusals, string> = {
  'sign-in.wrong': 'The account or the password is not right. Please check and try again.',
  'sign-in.locked': 'Too many failed tries. Please try again in {minutes} minutes.',
  'sign-in.code-wrong': 'The code is not right or has expired. Please check it or ask for a new one.',
  'sign-in.no-sms':
    'No text messages can be sent from here yet. Please sign in with a login and a password; buying needs neither.',
  'sign-in.code-too-often': 'Too many codes were asked for. Please try again in {minutes} minutes.',
  'sign-in.sms-failed':
    'The message could not be sent. Please try again in a moment, or sign in with your login name and password.',
  'sign-in.code-too-soon': 'A code was sent just now. Please ask again in {seconds} seconds.',
  'second-factor.code-wrong':
    'The code is not right. Please check it: the authenticator shows another every half minute, and a backup code works once.',
  'second-factor.password-again':
    'The password was given a while ago, or too many codes were tried since. Please enter the password again.',
  'second-factor.not-begun': 'The second factor is not set up yet. Please scan the picture first.',
  'second-factor.already-on': 'The second factor is already on.',
  'password.weak': 'This password is too easy to guess. Please mix letters and digits, and leave out the login name.',
  'password.same': 'The new password is the old one. Please choose another.',
  'person.elsewhere': 'This person also works in another county. Please let them change the password themselves.',
  'person.unknown': 'We could not find this person. Please check and try again.',
  'person.login-taken': 'This login name is taken. Please choose another.',
  'person.phone-taken':
    'Another account uses this phone number. Please check it; if it is right, enrol them without a phone for now.',
  'person.phone-listed':
    'This phone number belongs to “{name}” (login {login}). Please find them among those here, or under “No longer here”, and add a role.',
  'organisation.unknown': 'We could not find this organisation. Please check and try again.',
  'grant.unknown': 'We could not find this grant. Please reload.',
  'grant.place-missing': 'A grant needs one organisation or one region. Please choose one of them.',
  'grant.place-unfit': 'This role can’t be held at this place. Please choose another place.',
  'grant.last-giver':
    'Nobody else in the county may give roles. Please give somebody else the same role without an end, let them set their own password, and then end this one.',
  'consent.unknown': 'We could not find this consent. Please check and try again.',
  'bank-account.holder-missing': 'Please give the account holder, as the bank has it.',
  'bank-account.bank-missing': 'Please give the bank and its branch.',
  'bank-account.number-odd': 'An account number has 8 to 32 digits; spaces are fine. Please check it.',
  'bank-account.none': 'No bank account is on record yet. Please ask the county centre to record it.',
};
