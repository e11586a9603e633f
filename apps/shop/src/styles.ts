// Order matters: the family's tokens first, then our own sheet over them.
import '@shanhuo/face/tokens.css';
import './shop.css';
