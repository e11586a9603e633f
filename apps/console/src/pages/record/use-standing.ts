import { computed } from 'vue';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { keepFile } from '@shanhuo/face/keep-file.ts';
import { useSession } from '../../session/session.ts';

/** How the county's sealed record stands, and its signed seal to be kept elsewhere. */
export function useStanding() {
  const { county } = useSession();
  const one = useRecord(
    () => String(county),
    () => call(endpoints.provenance.standing, { params: { county } }),
  );
  const log = computed(() => one.record.value?.log ?? null);
  /** Text of the seal with the key that it is checked with. */
  const sealText = computed(() => (log.value === null ? '' : `${log.value.checkpoint}\n${log.value.key}\n`));
  return {
    ...one,
    log,
    waiting: computed(() => one.record.value?.waiting ?? 0),
    sealText,
    keep: () => {
      if (log.value !== null)
        keepFile(`${county} ${log.value.signedAt.slice(0, 10)}.txt`, sealText.value, 'text/plain');
    },
  };
}
