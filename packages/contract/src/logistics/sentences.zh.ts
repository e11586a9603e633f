import type { logisticsRefusals } from './refusals.ts';

export const logisticsZh: Record<keyof typeof logisticsRefusals, string> = {
  'parcel.unknown': '没有找到包裹 {code}，请核对面单上的编号',
  'parcel.receiver-closed': '收件人信息只给正拿着包裹、要把它交出去的人看',
  'parcel.site-unknown': '没有找到这个站点，请重新选择',
  'parcel.carrier-missing': '请填写快递公司的名称',
  'parcel.vehicle-missing': '请选择由哪家承运单位装车',
  'parcel.no-way': '这个站点还没有通往县服务中心的路线，请联系县服务中心',
  'parcel.exception-unknown': '没有找到这条异常，请刷新后再看',
  'parcel.exception-explained': '这条异常已经说明过了，请刷新后再看',
  'parcel.words-missing': '请写明问到的情况',
};
