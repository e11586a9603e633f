import { computed, onMounted, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { uuidv7 } from 'uuidv7';
import { useQueue } from '../queue/queue-store.ts';
import { newlyMade, type ScanRecord } from '../queue/queue-record.ts';
import { useRecordSign } from '../queue/use-sync.ts';
import { useSession } from '../session/session.ts';
import { keep, kept } from '../shelf/shelf.ts';
import { isSure } from '../shell/ask.ts';
import { isNamed, mayDo, type Parcel } from './parcel-place.ts';
import { codeFrom, type ScanAction } from './scan-actions.ts';
import { useParcelList } from './use-parcels.ts';
import { useWorkplace } from './use-workplace.ts';

/** What a scan needs beside the code; remembered for the next time. */
function useScanDetails(action: ScanAction) {
  const { t } = useI18n();
  const workplace = useWorkplace();
  const [carrierName, carrierNo, vehicleId] = [ref(''), ref(''), ref('')];
  onMounted(async () => {
    carrierName.value = (await kept<string>('carrier')) ?? '';
    vehicleId.value = (await kept<string>('vehicle')) ?? '';
  });
  const vehicle = computed(
    () => workplace.vehicles.value.find(({ id }) => id === vehicleId.value) ?? workplace.vehicles.value[0],
  );
  /** What is still to be said before scanning; empty when all is there. */
  const missing = computed(() => {
    if (workplace.siteId.value === null) return t('parcels.needSite');
    if (action === 'load' && vehicle.value === undefined) return t('parcels.needVehicle');
    return action === 'hand-to-carrier' && carrierName.value.trim() === '' ? t('parcels.needCarrier') : '';
  });
  const remember = async (): Promise<void> => {
    if (action === 'hand-to-carrier') await keep('carrier', carrierName.value.trim());
    if (action === 'load') await keep('vehicle', vehicle.value?.id ?? '');
  };
  return { workplace, carrierName, carrierNo, vehicleId, vehicle, missing, remember };
}

/** Scanning one parcel after the other: each is stored on the phone and sent when it can be. */
export function useScan(action: ScanAction) {
  const { t } = useI18n();
  const session = useSession();
  const queue = useQueue();
  const signOf = useRecordSign();
  const details = useScanDetails(action);
  const { workplace, carrierName, carrierNo, vehicle, missing, remember } = details;
  const typed = ref('');
  const batchIds = ref<string[]>([]);

  const scan = async (scanned: string): Promise<void> => {
    const code = codeFrom(scanned).slice(0, 60);
    const siteId = workplace.siteId.value;
    if (code === '' || siteId === null || missing.value !== '') return;
    // The camera sees the same label many times; a batch holds each parcel once.
    if (batch.value.some(({ body, state }) => body.code === code && state !== 'attention')) return;
    const [id, at] = [uuidv7(), new Date().toISOString()];
    const record: ScanRecord = {
      ...newlyMade,
      kind: 'scan',
      id,
      at,
      ownerId: session.personId,
      county: session.county,
      shown: { siteName: workplace.siteName.value },
      body: {
        id,
        code,
        siteId,
        action,
        deviceTime: at,
        ...(action === 'load' && vehicle.value !== undefined && { organisationId: vehicle.value.id }),
        ...(action === 'hand-to-carrier' && { carrierName: carrierName.value.trim() }),
        ...(action === 'hand-to-carrier' && carrierNo.value.trim() !== '' && { carrierNo: carrierNo.value.trim() }),
      },
    };
    batchIds.value = [id, ...batchIds.value];
    typed.value = '';
    carrierNo.value = '';
    await queue.add(record);
    await remember();
  };
  const { open, isAt } = useParcelList();
  const places = ['here', 'coming', 'gone'] as const;
  /** Those known to stand here for this, for a torn label or a camera that won't open. */
  const candidates = computed(() =>
    open.value
      .filter((one) => places.some((place) => isAt(one, place) && mayDo(action, place, one)))
      .filter((one) => isNamed(one, typed.value) && !batch.value.some(({ body }) => body.code === one.number)),
  );
  const pick = async ({ number }: Parcel): Promise<void> => {
    const word = t(`parcels.action.${action}`);
    if (await isSure(t('parcels.pickSure', { action: word, number }), word)) await scan(number);
  };
  const batch = computed(() => batchIds.value.flatMap((id) => queue.scans.find((one) => one.id === id) ?? []));
  /** The parcel just given to a carrier, whose form asks whom it is for. */
  const givenId = computed(() => {
    const last = batch.value[0];
    const isGiven = last?.body.action === 'hand-to-carrier' && last.answer?.state === 'with-carrier';
    return isGiven ? (last.answer?.parcelId ?? null) : null;
  });
  return { ...details, typed, batch, givenId, scan: (code: string) => void scan(code), candidates, pick, signOf };
}
