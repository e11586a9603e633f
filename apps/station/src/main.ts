import { createPinia } from 'pinia';
import { createApp } from 'vue';
import '@shanhuo/face/tokens.css';
// Single sheets instead of Vant's bundles of them: those bring a font of icons that nothing here draws.
import 'vant/es/style/base.css';
import 'vant/es/overlay/index.css';
import 'vant/es/popup/index.css';
import 'vant/es/button/index.css';
import 'vant/es/dialog/index.css';
import 'vant/es/loading/index.css';
import 'vant/es/toast/index.css';
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
