import type { Browser, Page } from 'playwright-core';

const PATIENCE_MS = 15_000;

/** How far the hands reach: what they walk with, where they work, and how they say who they are. */
interface Manner {
  readonly device: 'phone' | 'desk';
  readonly door: '/' | '/station/' | '/console/';
  /** The demo account to press, by the task that it is announced with; nobody signs in without. */
  readonly task?: string;
}

const manners = {
  centre: { device: 'desk', door: '/console/', task: '发布收购价，审核上架' },
  clerk: { device: 'desk', door: '/console/', task: '登记果品批次与上架' },
  accountant: { device: 'desk', door: '/console/', task: '核对分账与付款' },
  officer: { device: 'desk', door: '/console/', task: '看全县当日收购、订单与结算' },
  keeper: { device: 'phone', door: '/station/', task: '守湾田村服务站：收购、取件、日结' },
  hub: { device: 'phone', door: '/station/', task: '在曲江镇分拨站扫到件、发件' },
  sorter: { device: 'phone', door: '/station/', task: '集货、交承运' },
  buyer: { device: 'phone', door: '/' },
  stranger: { device: 'phone', door: '/' },
} as const satisfies Record<string, Manner>;

export type Who = keyof typeof manners;

export interface Party {
  readonly base: string;
  /** The person's own browser window; the first time they open it, go to their door and sign in. */
  readonly person: (who: Who) => Promise<Page>;
  /** The pages that are open now. */
  readonly open: () => readonly (readonly [Who, Page])[];
  /** Whatever a page complained about to its console, by whom. */
  readonly complaints: readonly string[];
}

const sizes = { phone: { width: 360, height: 800 }, desk: { width: 1440, height: 900 } } as const;

export function newParty(browser: Browser, base: string): Party {
  const pages = new Map<Who, Page>();
  const complaints: string[] = [];
  return {
    base,
    complaints,
    open: () => [...pages],
    async person(who) {
      const known = pages.get(who);
      if (known !== undefined) return known;
      const manner: Manner = manners[who];
      const context = await browser.newContext({
        viewport: sizes[manner.device],
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        hasTouch: manner.device === 'phone',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`));
      pages.set(who, page);
      await page.goto(base + manner.door);
      await signIn(page, manner);
      return page;
    },
  };
}

async function signIn(page: Page, { task, door }: Manner): Promise<void> {
  if (task === undefined) return;
  await page.getByRole('button', { name: task }).click();
  await page.waitForURL((address) => address.pathname === door);
}
