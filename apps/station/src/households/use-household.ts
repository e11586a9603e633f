import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFaceLocale } from '@shanhuo/face';
import { merchantsEndpoints } from '@shanhuo/contract/merchants/endpoints';
import type { HouseholdRow, NamingChoice } from '@shanhuo/contract/merchants/shapes';
import { addressOf, call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { named } from '../language.ts';
import { takeOver, useReference } from '../reference/reference.ts';
import { useSession } from '../session/session.ts';
import { isSure, say } from '../shell/ask.ts';

/** What a household may wish of its station: another name in public, a card, and to be forgotten. */
export function useHousehold(id: string) {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const session = useSession();
  const { householdOf, households } = useReference();
  const params = { county: session.county, id };
  const household = computed(() => householdOf(id));

  const keepChanged = (row: HouseholdRow): Promise<void> =>
    takeOver({ households: households.value.map((one) => (one.id === id ? row : one)) });
  const name = useTask(async (naming: NamingChoice) => {
    await keepChanged(await call(merchantsEndpoints.putNaming, { params, body: { naming } }));
    say(t('households.namingDone'));
  });
  const card = useTask(async () => {
    await keepChanged(await call(merchantsEndpoints.issueCard, { params }));
    say(t('households.cardDone'));
  });
  const leaving = useTask(async () => {
    await keepChanged(await call(merchantsEndpoints.withdrawConsent, { params }));
  });
  const tasks = [name, card, leaving];

  const newCard = async (): Promise<void> => {
    const isFirst = household.value?.hasCard === false;
    if (isFirst || (await isSure(t('households.cardSure'), t('households.cardNew')))) await card.run();
  };
  const withdraw = async (): Promise<void> => {
    if (await isSure(t('households.withdrawSure'), t('households.withdraw'))) await leaving.run();
  };
  return {
    household,
    publicName: computed(() => named(household.value?.publicName ?? '', household.value?.publicNameEn)),
    cardAddress: computed(() => addressOf(merchantsEndpoints.cardPage, { params, query: { language: locale.value } })),
    isRunning: computed(() => tasks.some(({ isRunning }) => isRunning.value)),
    problem: computed(() => tasks.map(({ problem }) => problem.value).find((one) => one !== '') ?? ''),
    choose: (naming: NamingChoice) => void name.run(naming),
    newCard: () => void newCard(),
    withdraw: () => void withdraw(),
  };
}
