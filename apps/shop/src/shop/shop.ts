import { inject, type InjectionKey } from 'vue';
import type { FaceLocale } from '@shanhuo/face/format/locale.ts';
import type { PayWay } from '../pure/pay-way.ts';
import type { Call } from '../api/answer.ts';
import type { CountyStory } from './county-story.ts';

/** What a page says about itself to browsers, search engines and chats. */
export interface Head {
  readonly title: string;
  readonly description?: string | undefined;
  /** Path of a picture for previews. */
  readonly image?: string | undefined;
  /** Personal pages stay out of search engines. */
  readonly personal?: boolean;
}

/** Who runs the shop, as far as buyers must know. */
export interface Operator {
  /** The sample county, whose sellers and prices are fictional. */
  readonly isDemo: boolean;
  /** Where a transfer goes; null in a demo, and where no transfers are taken. */
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string } | null;
  readonly servicePhone: string | null;
}

/** What a page needs of its surroundings; the server and the browser each bring their own. */
export interface Shop {
  readonly county: number;
  readonly language: FaceLocale;
  /** The ways to pay that are open here, the first is proposed. */
  readonly payWays: readonly PayWay[];
  readonly operator: Operator;
  readonly call: Call;
  /** The county's own words, or null where nobody has written any. */
  readonly story: () => Promise<CountyStory | null>;
  /** Page data that the server has read already, by key; taken once by the browser. */
  readonly state: Record<string, unknown>;
  /** Filled while the server renders. */
  readonly page: { status: number; head: (() => Head) | null };
}

export const shopKey: InjectionKey<Shop> = Symbol('shop');

export function useShop(): Shop {
  const shop = inject(shopKey);
  if (shop === undefined) throw new Error('no shop was provided to this app');
  return shop;
}
