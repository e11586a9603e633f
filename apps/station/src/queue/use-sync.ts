import { computed, onMounted, onUnmounted, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { StateShape, StateTone } from '@shanhuo/face';
import { useSession } from '../session/session.ts';
import { useQueue } from './queue-store.ts';
import type { QueueRecord } from './queue-record.ts';

export interface Sign {
  readonly word: string;
  readonly tone: StateTone;
  readonly shape: StateShape;
}

/** The state of one record: a word and a shape. */
export function useRecordSign(): (record: QueueRecord) => Sign {
  const { t } = useI18n();
  return ({ state, withdrawWanted }) => {
    if (state === 'withdrawn') return { word: t('sync.withdrawn'), tone: 'quiet', shape: 'cross' };
    if (state === 'attention') return { word: t('sync.attention'), tone: 'bad', shape: 'alert' };
    if (withdrawWanted) return { word: t('sync.withdrawing'), tone: 'notice', shape: 'half' };
    if (state === 'sent') return { word: t('sync.sent'), tone: 'good', shape: 'tick' };
    return { word: t('sync.waiting'), tone: 'notice', shape: 'ring' };
  };
}

/** How everything on this phone stands with the server, in one sign. */
export function useSyncSign() {
  const { t } = useI18n();
  const queue = useQueue();
  const session = useSession();
  const isOnline = ref(navigator.onLine);
  const look = (): void => {
    isOnline.value = navigator.onLine;
  };
  onMounted(() => {
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
  });
  onUnmounted(() => {
    window.removeEventListener('online', look);
    window.removeEventListener('offline', look);
  });
  const sign = computed((): Sign => {
    if (queue.attention > 0) {
      return { word: t('sync.countAttention', { count: queue.attention }), tone: 'bad', shape: 'alert' };
    }
    if (session.isExpired) return { word: t('signIn.expired'), tone: 'bad', shape: 'alert' };
    if (queue.waiting > 0) {
      return { word: t('sync.countWaiting', { count: queue.waiting }), tone: 'notice', shape: 'ring' };
    }
    return { word: t('sync.allSent'), tone: 'good', shape: 'tick' };
  });
  return { sign, isOnline };
}
