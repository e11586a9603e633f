import { en } from './en.ts';
import { zh } from './zh.ts';

/** Message fragments for vue-i18n; merge them into the messages of the app. All keys start with `face`. */
export const faceMessages = { zh, en };
