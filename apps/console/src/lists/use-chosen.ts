import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/**
 * The record that is open beside the list; it stands in the address, so that a link opens it.
 * What a repair link pointed at goes when another is opened.
 */
export function useChosen(name: string): WritableComputedRef<string | null> {
  const route = useRoute();
  const router = useRouter();
  return computed({
    get: () => (typeof route.query[name] === 'string' && route.query[name] !== '' ? route.query[name] : null),
    set: (id) => {
      const { [name]: _, field: _field, certificate: _kind, ...rest } = route.query;
      void router.replace({ query: id === null ? rest : { ...rest, [name]: id } });
    },
  });
}
