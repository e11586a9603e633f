import { auditZh } from './audit.zh.ts';
import { checksZh } from './checks.zh.ts';
import { claimsZh } from './claims.zh.ts';
import { invoicesZh } from './invoices.zh.ts';
import { columnsZh } from './columns.zh.ts';
import { deskZh } from './desk.zh.ts';
import { figuresZh } from './figures.zh.ts';
import { frameZh } from './frame.zh.ts';
import { goodsZh } from './goods.zh.ts';
import { pagesZh } from './pages.zh.ts';
import { groupsZh } from './groups.zh.ts';
import { papersZh } from './papers.zh.ts';
import { recallZh } from './recall.zh.ts';
import { recordZh } from './record.zh.ts';
import { roundsZh } from './rounds.zh.ts';
import { supplyZh } from './supply.zh.ts';
import { tradeZh } from './trade.zh.ts';
import { wordsZh } from './words.zh.ts';

export const zh = {
  ...pagesZh,
  ...goodsZh,
  ...supplyZh,
  ...papersZh,
  ...tradeZh,
  ...wordsZh,
  ...claimsZh,
  ...invoicesZh,
  ...groupsZh,
  ...figuresZh,
  ...auditZh,
  ...deskZh,
  ...roundsZh,
  ...frameZh,
  checks: checksZh,
  columns: columnsZh,
  recall: recallZh,
  record: recordZh,
  shell: {
    brand: '山货',
    subtitle: '县域工作台',
    navigation: '工作导航',
    signOut: '退出',
    account: '我的账号',
    chinese: '中文',
    english: 'English',
    notYours: '您的岗位没有这一项工作，请从左侧选择',
    noGrant: '还没有分配岗位',
    menu: '菜单',
    closeMenu: '收起',
    skip: '跳到正文',
  },
  groups: { today: '今日', supply: '货源', sale: '销售与物流', money: '资金', county: '县域管理' },
  jobs: {
    home: { title: '今日全县', sentence: '收了多少、卖了多少、发了多少、付了多少；绿色数字点开看明细' },
    prices: { title: '收购价公示', sentence: '每天早上公布收购价，各站按此价称重付款' },
    collections: { title: '收购记录', sentence: '每一笔称重：谁的、谁收的、多重、多少钱' },
    lots: { title: '批次', sentence: '每个批次从哪里来、到哪里去、还剩多少' },
    recalls: { title: '暂停与召回', sentence: '哪些批次停着、为什么停、货在哪里' },
    packing: { title: '分级与装箱', sentence: '投入、成品、损耗，一克不差' },
    households: { title: '农户', sentence: '农户档案与到账台账' },
    offers: { title: '商品上架', sentence: '过了上架检查的商品才能公开销售' },
    stock: { title: '库存', sentence: '在库、已占用、暂停或过期、可售' },
    orders: { title: '订单', sentence: '从下单到完成的每一单' },
    groups: { title: '团单', sentence: '一个单位寄往多个地址：一次转账付清，每个地址一单' },
    parcels: { title: '包裹', sentence: '包裹现在在谁手里' },
    rounds: { title: '排车', sentence: '哪辆车、几点、先去哪一站；算好了驾驶员手机上就能看到' },
    claims: { title: '售后', sentence: '坏果、质量、退货、没收到：买家申请，商家答复，县服务中心裁定' },
    invoices: { title: '发票', sentence: '买家要的发票：谁该开、开了多少、退款后要不要红冲' },
    tax: { title: '涉税信息', sentence: '每家商户一个季度卖了多少、退了多少，报税务部门用' },
    payments: { title: '支付', sentence: '买家付的钱：冻结、分账、退款，失败的指令在这里重发' },
    payouts: { title: '付款记录', sentence: '真正付到农户和单位手里的每一笔钱' },
    boxes: { title: '站点钱盒', sentence: '每个站点的现金：账上有多少，晚上数出来多少，该交县里多少' },
    shares: { title: '分账规则', sentence: '一笔货款怎么分：农户、服务站、平台，其余归卖家' },
    settlements: { title: '结算', sentence: '每一单货款怎么分，分给了谁' },
    payables: { title: '待付款', sentence: '还欠谁、欠多少' },
    ledger: { title: '账簿', sentence: '每一分钱的来去，借贷相等' },
    reconciliation: { title: '对账', sentence: '与支付机构的日账单逐笔核对' },
    stations: { title: '站点网络', sentence: '县服务中心、乡镇分拨站、村级服务站' },
    merchants: { title: '经营主体', sentence: '合作社、企业与自产农户的证照' },
    papers: { title: '证照', sentence: '谁的证书待确认、快到期、被撤销' },
    products: { title: '产品与等级', sentence: '产品、等级、包装规格' },
    people: { title: '人员与岗位', sentence: '谁在哪里负责什么' },
    checks: { title: '勾稽核对', sentence: '两处记着同一件事的，全县逐条比对' },
    record: { title: '封存记录', sentence: '货的每一步写下就封存，谁改过都看得出来' },
    audit: { title: '操作留痕', sentence: '谁在什么时候做了什么，改不掉' },
  },
  signIn: {
    title: '山货 · 县域工作台',
    sentence: '县、乡镇、合作社、结算与监管在这里办公',
    login: '登录名或手机号',
    password: '密码',
    code: '动态验证码',
    codeHint: '手机验证器上的六位数字；手机不在身边，用一个备用码',
    back: '重新输入密码',
    go: '登录',
    unreachable: '服务器暂时连不上。已经登录过的，连上后点“再试一次”就能接着办',
    demo: '演示账号（仅样例县）',
  },
  unknown: { title: '没有这个页面', sentence: '请从左侧选择要办的事' },
};
