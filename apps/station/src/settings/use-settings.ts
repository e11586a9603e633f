import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { formatDayTime, useFaceLocale } from '@shanhuo/face';
import { currentLanguage, setLanguage } from '../language.ts';
import { useQueue } from '../queue/queue-store.ts';
import { useRefresh } from '../home/use-home.ts';
import { useSession } from '../session/session.ts';
import { isSure } from '../shell/ask.ts';

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const installPrompt = ref<InstallPrompt | null>(null);
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  installPrompt.value = event as InstallPrompt;
});

/** What a keeper sets once, and the way out. */
export function useSettings() {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const router = useRouter();
  const session = useSession();
  const queue = useQueue();
  const refreshing = useRefresh();
  const signOut = async (): Promise<void> => {
    const unsent = queue.waiting + queue.attention;
    const message = unsent > 0 ? t('settings.signOutWaiting', { count: unsent }) : t('settings.signOutSure');
    if (!(await isSure(message, t('settings.signOut')))) return;
    await session.signOut();
    await router.replace('/sign-in');
  };
  return {
    language: computed(currentLanguage),
    setLanguage,
    roles: computed(() => [...new Set(session.me?.grants.map(({ role }) => role))]),
    refreshedWord: computed(() => {
      const at = refreshing.readAt.value;
      return at === null ? t('settings.never') : t('settings.refreshed', { time: formatDayTime(at, locale.value) });
    }),
    ...refreshing,
    installPrompt,
    install: () => void installPrompt.value?.prompt(),
    signOut: () => void signOut(),
  };
}
