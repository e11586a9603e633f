import { computed, onMounted } from 'vue';
import { logisticsEndpoints } from '@shanhuo/contract/logistics/endpoints';
import { call } from '../api/call.ts';
import { useSession } from '../session/session.ts';
import { useKept } from '../shelf/use-kept.ts';

/** One parcel with its way and every scan, the latest first. */
export function useParcel(id: string) {
  const { county } = useSession();
  const parcel = useKept(
    () => `parcel ${id}`,
    () => call(logisticsEndpoints.getParcel, { params: { county, id } }),
    () => false,
  );
  onMounted(() => void parcel.load());
  return {
    found: computed(() => {
      const { value } = parcel.value;
      return value === null ? null : { ...value, scans: [...value.scans].sort((a, b) => b.at.localeCompare(a.at)) };
    }),
    state: parcel.state,
    problem: parcel.problem,
    reload: parcel.load,
  };
}
