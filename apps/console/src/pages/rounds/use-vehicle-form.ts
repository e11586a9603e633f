import { computed, reactive, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { vehicleKinds } from '@shanhuo/contract/rounds/shapes';
import { call } from '../../api/call.ts';
import { carrierChoices } from '../../api/carrier-choices.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import type { Vehicle } from './use-vehicles.ts';

const empty = {
  plate: '',
  kind: 'van' as string,
  payloadKg: undefined as number | undefined,
  boxes: undefined as number | undefined,
  cold: false,
  perKm: undefined as number | undefined,
  perDay: undefined as number | undefined,
  shiftFrom: '07:30',
  shiftTo: '18:00',
  organisationId: '',
  driverName: '',
  inUse: true,
};

const formOf = (vehicle: Vehicle): typeof empty => ({
  ...vehicle,
  payloadKg: vehicle.payloadGrams / 1000,
  perKm: vehicle.perKmFen / 100,
  perDay: vehicle.perDayFen / 100,
  driverName: vehicle.driverName ?? '',
});

/** Puts a vehicle on record or changes one; kilograms and yuan are typed, grams and fen are sent. */
export function useVehicleForm(saved: () => void) {
  const { t } = useI18n();
  const { county } = useSession();
  const isOpen = ref(false);
  const isNew = ref(false);
  const form = reactive({ ...empty });
  const carriers = shallowRef<{ value: string; label: string }[]>([]);
  let id = newId();

  const open = (vehicle: Vehicle | null): void => {
    // What was typed of a new one and not sent is still there.
    const isSame = vehicle === null && isNew.value;
    if (!isSame) {
      id = vehicle?.id ?? newId();
      Object.assign(form, vehicle === null ? empty : formOf(vehicle));
    }
    isNew.value = vehicle === null;
    problem.value = '';
    isOpen.value = true;
    void carrierChoices(county).then((choices) => {
      const now = { value: vehicle?.organisationId ?? '', label: vehicle?.organisationName ?? '' };
      carriers.value =
        now.value === '' || choices.some(({ value }) => value === now.value) ? choices : [now, ...choices];
    });
  };

  const { run, problem, isRunning } = useTask(
    async () => {
      const { payloadKg = 0, boxes = 0, perKm = 0, perDay = 0, driverName, kind } = form;
      await call(endpoints.rounds.putVehicle, {
        params: { county, id },
        body: {
          plate: form.plate.trim(),
          kind: vehicleKinds.find((word) => word === kind) ?? 'van',
          payloadGrams: Math.round(payloadKg * 1000),
          boxes,
          cold: form.cold,
          perKmFen: Math.round(perKm * 100),
          perDayFen: Math.round(perDay * 100),
          shiftFrom: form.shiftFrom,
          shiftTo: form.shiftTo,
          organisationId: form.organisationId,
          inUse: form.inUse,
          ...(driverName.trim() !== '' && { driverName: driverName.trim() }),
        },
      });
      isOpen.value = false;
      isNew.value = false;
      saved();
    },
    () => t('list.offline'),
  );
  return {
    isOpen,
    isNew,
    form,
    carriers,
    open,
    isComplete: computed(
      () =>
        form.plate.trim() !== '' &&
        [form.payloadKg, form.boxes].every((value) => value !== undefined && value > 0) &&
        [form.perKm, form.perDay, form.shiftFrom, form.shiftTo, form.organisationId].every(
          (value) => value !== undefined && value !== '',
        ),
    ),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
