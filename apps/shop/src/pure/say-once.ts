/**
 * What still has to be said beside words that are read already; empty where they say it. "唐崖司村" beside
 * "唐崖司村服务站" tells nothing new, and neither does "高乐山" beside "高乐山土家织锦工坊".
 */
export const saidBeside = (more: string | null, said: string): string =>
  more === null || said.toLowerCase().includes(more.toLowerCase()) ? '' : more;

/** Whether a station is named after this very village ("清坪镇 排峰坝村", "Paifengba Village, Qingping Town"). */
export function isNamedAfter(station: string, village: string): boolean {
  const [first = '', ...rest] = village.split(', ');
  const own = rest.length > 0 ? first : (village.split(' ').at(-1) ?? '');
  return own !== '' && saidBeside(own, station) === '';
}

/** Heading of goods and what stands below it: a title that begins with the name already is the heading, alone. */
export function headingOf(name: string, title: string): { readonly heading: string; readonly below: string } {
  return title.startsWith(name) ? { heading: title, below: '' } : { heading: name, below: title };
}
