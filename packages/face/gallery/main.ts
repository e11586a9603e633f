import { createApp } from 'vue';
import { createI18n } from 'vue-i18n';
import '../src/tokens.css';
import { faceMessages, restoreTypeScale } from '../src/index.ts';
import GalleryPage from './GalleryPage.vue';
import { words } from './messages/gallery-words.ts';

const messages = { zh: { ...faceMessages.zh, ...words.zh }, en: { ...faceMessages.en, ...words.en } };
const locale = location.search.includes('en') ? 'en' : 'zh';
createApp(GalleryPage)
  .use(createI18n({ legacy: false, locale, messages }))
  .mount('#app');
restoreTypeScale();
