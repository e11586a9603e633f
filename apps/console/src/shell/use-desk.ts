import { computed, ref, watch, watchEffect } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import type { Permission } from '@shanhuo/contract';
import { currentLanguage, setLanguage } from '../language.ts';
import { jobs } from '../navigation.ts';
import { useSession } from '../session/session.ts';

const groupNames = ['today', 'supply', 'sale', 'money', 'county'] as const;

/** What stands around every page: the jobs of this person's roles, who sits here and where. */
export function useDesk() {
  const session = useSession();
  const route = useRoute();
  const router = useRouter();
  const { t } = useI18n();

  const opens = (permissions: readonly Permission[]): boolean =>
    permissions.length === 0 || permissions.some((permission) => session.may(permission));

  const groups = computed(() =>
    groupNames
      .map((name) => ({ name, jobs: jobs.filter((job) => job.group === name && opens(job.permissions)) }))
      .filter((group) => group.jobs.length > 0),
  );
  const titleOf = (name: string): string => {
    if (name !== 'home' || session.mayInCounty('indicators.see')) return t(`jobs.${name}.title`);
    return session.may('indicators.see') ? t('home.placeDay') : t('home.myDay');
  };
  const mayOpen = computed(() => opens((route.meta['permissions'] as readonly Permission[] | undefined) ?? []));
  watchEffect(() => {
    const page = jobs.some(({ name }) => name === route.name) ? `${titleOf(String(route.name))} · ` : '';
    document.title = `${page}${t('shell.brand')} ${t('shell.subtitle')}`;
  });
  /** Whoever has no work at a desk is shown the way: buyers to the shop, keepers and drivers to the station. */
  const otherFace = computed((): 'shop' | 'station' | null => {
    if ((session.me?.grants.length ?? 0) === 0) return 'shop';
    const worksAtStation = session.may('collection.record') || session.may('logistics.scan');
    return worksAtStation && !session.may('network.manage') && route.name === 'home' ? 'station' : null;
  });
  const called = (one: { name: string; nameEn: string | null } | null): string | undefined =>
    (currentLanguage() === 'en' ? one?.nameEn : null) ?? one?.name;
  const place = computed(() => {
    const [grant] = session.me?.grants ?? [];
    return called(grant?.organisation ?? null) ?? grant?.regionName ?? t('shell.noGrant');
  });
  // On a phone the jobs stand behind a button and go away once one is chosen.
  const isMenuOpen = ref(false);
  watch(
    () => route.fullPath,
    () => (isMenuOpen.value = false),
  );
  const person = computed(() => called(session.me?.person ?? null) ?? '');
  const otherLanguage = computed(() => (currentLanguage() === 'en' ? t('shell.chinese') : t('shell.english')));

  return {
    groups,
    titleOf,
    mayOpen,
    otherFace,
    place,
    person,
    otherLanguage,
    isMenuOpen,
    toggleMenu: () => (isMenuOpen.value = !isMenuOpen.value),
    switchLanguage: () => setLanguage(currentLanguage() === 'en' ? 'zh' : 'en'),
    signOut: async () => {
      await session.signOut();
      await router.push({ name: 'sign-in' });
    },
  };
}
