import type { edgeRefusals } from './refusals.ts';

export const edgeZh: Record<keyof typeof edgeRefusals | 'fault', string> = {
  fault: '系统出了点问题，刚才的操作没有生效，请稍后再试',
  'request.invalid': '填写的内容有误，请检查后再提交',
  'request.too-large': '提交的内容太大，请减小后再试',
  'request.too-many': '操作太频繁，请稍等片刻再试',
  'request.key-missing': '这次提交缺少防重复编号，请刷新页面后再试',
  'request.key-reused': '这个防重复编号已用于另一次提交，请刷新页面后再试',
  'request.conflict': '这条记录已经提交过了，请刷新后查看',
  'request.unknown-path': '没有找到这个页面',
  'request.other-site': '这次提交来自别的网站，请在本站页面上重新操作',
  'sign-in.needed': '请先登录',
  'permission.missing': '您没有办理这件事的权限，请联系县服务中心',
  'document.unreadable': '这个文件不是 PDF 或图片，请换一个再传',
  'document.unknown': '还没有上传这份文件',
};
