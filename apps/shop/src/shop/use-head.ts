import { watchEffect } from 'vue';
import { useShop, type Head } from './shop.ts';

/** The page's title and description: written into the document by the server, kept up by the browser. */
export function useHead(head: () => Head): void {
  const { page } = useShop();
  if (import.meta.env.SSR) {
    page.head = head;
    return;
  }
  watchEffect(() => {
    const { title } = head();
    document.title = title;
  });
}
