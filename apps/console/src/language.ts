import { createI18n } from 'vue-i18n';
import { faceMessages } from '@shanhuo/face';
import { en } from './messages/en.ts';
import { zh } from './messages/zh.ts';

export type Language = 'zh' | 'en';
const STORED = 'shanhuo.language';

const stored = localStorage.getItem(STORED);

export const i18n = createI18n({
  legacy: false,
  locale: stored === 'en' ? 'en' : 'zh',
  fallbackLocale: 'zh',
  messages: { zh: { ...faceMessages.zh, ...zh }, en: { ...faceMessages.en, ...en } },
});

const spell = (language: Language): void => {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
};
spell(stored === 'en' ? 'en' : 'zh');

export const currentLanguage = (): Language => (i18n.global.locale.value === 'en' ? 'en' : 'zh');

export function setLanguage(language: Language): void {
  i18n.global.locale.value = language;
  localStorage.setItem(STORED, language);
  spell(language);
}
