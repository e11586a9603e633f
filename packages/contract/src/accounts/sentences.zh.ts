import type { accountsRefusals } from './refusals.ts';

export const accountsZh: Record<keyof typeof accountsRefusals, string> = {
  'sign-in.wrong': '账号或密码不对，请核对后再试',
  'sign-in.locked': '错误次数太多，请 {minutes} 分钟后再试',
  'sign-in.code-wrong': '验证码不对或已过期，请核对或重新获取',
  'sign-in.no-sms': '这里还没有接通短信，请用登录名和密码登录；只是买东西不用登录',
  'sign-in.code-too-soon': '验证码刚刚发过，请 {seconds} 秒后再获取',
  'second-factor.not-begun': '还没有开始设置动态口令，请先扫码添加',
  'second-factor.already-on': '动态口令已经开启',
  'password.weak': '这个密码太好猜，请用字母加数字，且不含登录名',
  'password.same': '新密码与原密码相同，请换一个',
  'person.elsewhere': '这个人还在别的县任职，请对方县或本人处理密码',
  'person.unknown': '没有找到这个人，请核对后再试',
  'person.login-taken': '这个登录名已被使用，请换一个',
  'person.phone-taken': '这个手机号已有别的账号在用，请核对号码；号码没错的，可以先不填手机登记',
  'person.phone-listed': '这个手机号是“{name}”的（登录名 {login}），请在“在岗”或“已离岗”里找到这个人，再添加岗位',
  'organisation.unknown': '没有找到这个机构，请核对后再试',
  'grant.unknown': '没有找到这条授权，请刷新后查看',
  'grant.place-missing': '授权需要指明一个机构或一个地区，请选择其中一项',
  'grant.place-unfit': '这个岗位不能设在这个地方，请换一个地方',
  'grant.last-giver': '全县只剩这个岗位能安排人员。请先让另一个人长期担任同样的岗位，并改好初始密码，再结束它',
  'consent.unknown': '没有找到这份同意书，请核对后再试',
};
