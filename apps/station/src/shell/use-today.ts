import { ref, type Ref } from 'vue';
import { dayKey } from '@shanhuo/face';

const A_MINUTE_MS = 60_000;
let today: Ref<string> | undefined;

/** The county's day, also of an app that was left open overnight: looked at again when it's taken up, and every minute. */
export function useToday(): Readonly<Ref<string>> {
  if (today !== undefined) return today;
  const day = ref(dayKey(new Date()));
  const look = (): void => {
    day.value = dayKey(new Date());
  };
  document.addEventListener('visibilitychange', look);
  setInterval(look, A_MINUTE_MS);
  today = day;
  return day;
}
