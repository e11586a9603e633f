// Order matters: our tokens, Vant's parts, our theme over them, our own sheet. Vant's icon font (32 kB) is left out: the
// parts we use draw no icons.
import '@shanhuo/face/tokens.css';
import 'vant/es/style/base.css';
import 'vant/es/cell/index.css';
import 'vant/es/field/index.css';
import 'vant/es/stepper/index.css';
import '@shanhuo/face/vant-theme.css';
import './shop.css';
