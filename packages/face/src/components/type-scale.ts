import { readonly, ref, type Ref } from 'vue';

/** How large the reader wants the text; written to html[data-type]. */
export type TypeScale = 'standard' | 'large' | 'elder';

export const typeScales: readonly TypeScale[] = ['standard', 'large', 'elder'];

/** The cookie lets a server-rendered page come in the right size at once. */
export const typeScaleCookie = 'shanhuo-type';

/** Reads the choice from a Cookie header or document.cookie. */
export function typeScaleFromCookie(cookie: string): TypeScale {
  const found = new RegExp(`(?:^|;\\s*)${typeScaleCookie}=(\\w+)`).exec(cookie)?.[1];
  return typeScales.find((scale) => scale === found) ?? 'standard';
}

const current = ref<TypeScale>('standard');

/** Takes over the choice of the device; called by the app in the browser after mounting, never on the server. */
export function restoreTypeScale(): void {
  const scale = typeScaleFromCookie(document.cookie);
  current.value = scale;
  document.documentElement.dataset['type'] = scale;
}

function choose(scale: TypeScale): void {
  current.value = scale;
  document.documentElement.dataset['type'] = scale;
  document.cookie = `${typeScaleCookie}=${scale}; path=/; max-age=31536000; samesite=lax`;
}

/** The chosen size and the way to change it. */
export function useTypeScale(): { scale: Readonly<Ref<TypeScale>>; choose: (scale: TypeScale) => void } {
  return { scale: readonly(current), choose };
}
