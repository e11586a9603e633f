import { createPinia } from 'pinia';
import { createApp } from 'vue';
import '@shanhuo/face/tokens.css';
import 'vant/es/button/style';
import 'vant/es/dialog/style';
import 'vant/es/field/style';
import 'vant/es/popup/style';
import 'vant/es/toast/style';
import '@shanhuo/face/vant-theme.css';
import './station.css';
import { restoreTypeScale } from '@shanhuo/face';
import App from './app.vue';
import { i18n } from './language.ts';
import { router } from './router.ts';
import { registerWorker } from './shell/use-update.ts';

restoreTypeScale();
createApp(App).use(createPinia()).use(i18n).use(router).mount('#app');
registerWorker();
