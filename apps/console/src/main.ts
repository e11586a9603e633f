import { createPinia } from 'pinia';
import { restoreTypeScale } from '@shanhuo/face';
import { createApp } from 'vue';
import 'element-plus/dist/index.css';
import '@shanhuo/face/tokens.css';
import '@shanhuo/face/element-theme.css';
import './console.css';
import App from './app.vue';
import { i18n } from './language.ts';
import { router } from './router.ts';

createApp(App).use(createPinia()).use(i18n).use(router).mount('#app');
restoreTypeScale();
