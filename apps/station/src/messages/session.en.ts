import type { sessionZh } from './session.zh.ts';

/** How people come in, and change their password. */
export const sessionEn: typeof sessionZh = {
  signIn: {
    title: 'Station sign-in',
    login: 'Login or phone',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in',
    code: 'One-time code',
    codeHint: 'The six digits of your authenticator, or a backup code not used yet',
    back: 'Enter the password again',
    demo: 'Demo accounts: tap to sign in',
    again: 'Please sign in again; the records on this phone will go on uploading',
    expired: 'Signed out by time',
    notHere: '“{name}” has no work at a station. Sign in with another account, or contact the county centre',
    left: 'One record on this phone is not uploaded yet. It goes on when its keeper signs in | {count} records on this phone are not uploaded yet. They go on when their keeper signs in',
  },
  password: {
    title: 'Change password',
    must: 'Somebody gave you this first password. Please set your own before you begin',
    sentence: 'Sign-ins on other devices end when it is changed',
    old: 'Present password',
    own: 'New password',
    hint: 'At least 8 signs, letters and digits, without the login name',
    again: 'New password again',
    short: 'The new password needs at least 8 signs',
    differs: 'The two are not the same',
    show: 'Show the password',
    save: 'Change it',
    saving: 'Changing it',
    done: 'Changed. Use the new password from now on',
  },
};
