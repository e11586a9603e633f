import type { Component } from 'vue';

type Loader = () => Promise<{ default: Component }>;

const found = import.meta.glob<{ default: Component }>('./*/[A-Z]*Page.vue');

/** The page of a job stands in the folder of its name: `pages/orders/OrdersPage.vue`. */
export function pageOf(name: string): Loader {
  const path = `./${name}/${name.charAt(0).toUpperCase()}${name.slice(1)}Page.vue`;
  const loader = found[path];
  if (loader === undefined) throw new Error(`no page ${path}`);
  return loader;
}
