import type { RegionLevel } from '@shanhuo/contract/regions/index';

// The peoples whose autonomy a full name tells and nobody says; five stand in such names without the word for a people.
const PEOPLES =
  '(?:壮|藏|裕固|彝|瑶|佤|土家|土|水|畲|撒拉|羌|普米|怒|纳西|仫佬|苗|蒙古|毛南|满|傈僳|黎|拉祜|景颇|回|哈萨克|哈尼|仡佬|鄂温克|独龙|东乡|侗|傣|达斡尔|朝鲜|布依|布朗|保安|白|各)族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯';
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})+自治([州县旗])$`);
const OF_A_PROVINCE = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/;
const OF_A_PREFECTURE = /(?:市|地区|县)$/;
/** A mining, forest or development district keeps its kind: without it the name is another's or nobody's. */
const OF_A_COUNTY = /(?:市|县|(?<!矿|开发|高新|..新|...林|工园|业园|管理|实验|示范|名胜|填海|族)区)$/;

/** The name as people say it and labels print it: without its kind, unless hardly anything would be left. */
export function shortNameOf(name: string, level: RegionLevel): string {
  const short = level === 'province' ? name.replace(OF_A_PROVINCE, '') : withoutKind(name, level);
  return short.length < 2 ? name : short;
}

const withoutKind = (name: string, level: RegionLevel): string =>
  AUTONOMOUS.test(name)
    ? name.replace(AUTONOMOUS, (_, kind: string) => (kind === '州' ? kind : ''))
    : name.replace(level === 'prefecture' ? OF_A_PREFECTURE : OF_A_COUNTY, '');
