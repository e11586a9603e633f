import { computed } from 'vue';
import { jobs } from '../../navigation.ts';
import { useSession } from '../../session/session.ts';

/** What a merchant's clerk, an accountant or a regulator does daily, when the county's figures aren't theirs. */
const daily = ['orders', 'packing', 'offers', 'parcels', 'settlements', 'payables', 'collections', 'lots', 'prices'];

export function useMyDay() {
  const session = useSession();
  const tasks = computed(() =>
    daily
      .flatMap((name) => jobs.find((job) => job.name === name) ?? [])
      .filter(({ permissions }) => permissions.some((permission) => session.may(permission)))
      .slice(0, 6),
  );
  return { tasks };
}
