import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { merchantsEndpoints } from '@shanhuo/contract/merchants/endpoints';
import type { HouseholdRow } from '@shanhuo/contract/merchants/shapes';
import { call } from '../api/call.ts';
import { CallRefused } from '../api/call-refused.ts';
import { sentenceOf } from '../api/use-task.ts';
import { codeFrom } from '../parcels/scan-actions.ts';
import { useQueue } from '../queue/queue-store.ts';
import { takeOver, useReference } from '../reference/reference.ts';
import { useSession } from '../session/session.ts';
import { keep, kept } from '../shelf/shelf.ts';
import { findHouseholds, lettersOf, recentHouseholds } from './household-list.ts';

const FEW = 8;

/** Finding a household among those on this phone, or by its paper card; `servedOnly` leaves out who took its consent back. */
export function useHouseholdSearch(chosen: (household: HouseholdRow) => void, servedOnly: boolean) {
  const { t } = useI18n();
  const { households: known, isRead, reference } = useReference();
  const households = computed(() => known.value.filter(({ withdrawn }) => !servedOnly || !withdrawn));
  const queue = useQueue();
  const session = useSession();
  const [words, letter, problem] = [ref(''), ref(''), ref('')];
  const isScanning = ref(false);

  const found = computed(() => findHouseholds(households.value, words.value, letter.value));
  const lately = computed(() =>
    recentHouseholds(households.value, [
      ...queue.entries.map(({ body, at }) => ({ householdId: body.householdId, at })),
      ...reference.value.bought.map(({ householdId, happenedAt }) => ({ householdId, at: happenedAt })),
    ]),
  );
  /** Few households are in sight anyway, and need neither letters nor a list of their own. */
  const areFew = computed(() => households.value.length <= FEW);
  const recent = computed(() => (areFew.value ? [] : lately.value));
  const letters = computed(() => (areFew.value ? [] : lettersOf(households.value)));
  const isSearching = computed(() => words.value.trim() !== '' || letter.value !== '');

  /**
   * A card carries its number or the household's code. The server knows those of other stations, too, for who weighs; the
   * phone remembers those it asked for, and keeps the household until it reads its own anew.
   */
  const byCard = async (scanned: string): Promise<void> => {
    isScanning.value = false;
    problem.value = '';
    const card = codeFrom(scanned);
    const here = (id: string | undefined): HouseholdRow | undefined => households.value.find((one) => one.id === id);
    const served = households.value.find(({ code }) => code === card) ?? here(await kept<string>(`card ${card}`));
    if (served !== undefined) return chosen(served);
    try {
      const { county } = session;
      const household = servedOnly
        ? await call(merchantsEndpoints.serveHousehold, { params: { county, key: card } })
        : await call(merchantsEndpoints.getHouseholdByCard, { params: { county, card } });
      await keep(`card ${card}`, household.id);
      if (here(household.id) === undefined) await takeOver({ households: [...known.value, household] });
      chosen(household);
    } catch (error) {
      const isOffline = error instanceof CallRefused && error.code === 'offline';
      const isUnknown =
        error instanceof CallRefused && ['household.card-unknown', 'request.invalid'].includes(error.code);
      if (isOffline) problem.value = t('collect.cardOffline');
      else problem.value = isUnknown ? t('collect.cardUnknown') : sentenceOf(error);
    }
  };

  /** Enter, also that of a scanner which types a card's code: the one household found, or whose card it is. */
  const enter = (): void => {
    const [only, another] = found.value;
    const typed = words.value.trim();
    if (typed === '') return;
    if (only !== undefined && another === undefined) chosen(only);
    else if (only === undefined) void byCard(typed);
  };
  const chooseLetter = (one: string): void => {
    letter.value = letter.value === one ? '' : one;
  };
  return {
    words,
    letter,
    letters,
    chooseLetter,
    found,
    recent,
    isSearching,
    isScanning,
    problem,
    byCard,
    enter,
    households,
    isRead,
  };
}
