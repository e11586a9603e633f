// Order matters: our tokens, Vant's parts, our theme over them, our own sheet.
import '@shanhuo/face/tokens.css';
import 'vant/es/stepper/style/index';
import 'vant/es/field/style/index';
import 'vant/es/dialog/style/index';
import 'vant/es/toast/style/index';
import '@shanhuo/face/vant-theme.css';
import './shop.css';
