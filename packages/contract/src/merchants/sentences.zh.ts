import type { merchantsRefusals } from './refusals.ts';

export const merchantsZh: Record<keyof typeof merchantsRefusals, string> = {
  'merchant.unknown': '没有找到这个商家，请核对后再试',
  'merchant.name-missing': '全称和简称都要填写',
  'merchant.licence-missing': '请填写证照号码，或填写自产自销说明',
  'merchant.phone-odd': '请填写手机号、带区号的座机或 400 电话，让外地买家也打得通',
  'merchant.sample-number': '{number} 是示例号，只能在演示系统里用，请填证照上的号码',
  'merchant.credit-code-form':
    '统一社会信用代码是 18 位数字和大写字母，没有 I、O、S、V、Z；填的是 {number}，请照营业执照核对',
  'merchant.credit-code-check': '统一社会信用代码 {number} 的校验位对不上，多半有一位抄错了，请照营业执照核对',
  'merchant.food-licence-form': '食品生产许可证编号是 SC 加 14 位数字；填的是 {number}，请照许可证核对',
  'merchant.food-licence-check': '食品生产许可证编号 {number} 的校验位对不上，多半有一位抄错了，请照许可证核对',
  'household.unknown': '没有找到这户，请核对户码后再试',
  'household.code-taken': '户码 {code} 已被使用，请换一个',
  'household.maybe-known': '本村已登记同音的农户：{known}。是同一户就不用再登记，用户码或卡就能收货',
  'household.card-taken': '这张卡已发给另一户，请换一张',
  'household.no-card': '这户还没有卡，请先办一张',
  'household.withdrawn': '这户已经撤回同意，不能再改；想继续用，请重新登记',
  'household.name-missing': '请填写户主姓名',
  'household.station-closed': '这个服务站没有在开，请另选一个',
  'household.card-unknown': '没有找到这张卡，请核对卡号，或按姓名查找',
};
