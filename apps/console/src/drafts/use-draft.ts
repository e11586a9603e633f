import { ref, watch, type Ref } from 'vue';
import { useSession } from '../session/session.ts';
import { keepDraft, readDraft, type Fields } from './drafts.ts';

export interface Draft {
  /** Whether the form was opened with what had been typed before. */
  readonly isTakenUp: Ref<boolean>;
  /** Fills the form with what was left in it, or empties it. */
  readonly open: () => void;
  /** Begins anew. */
  readonly drop: () => void;
}

/** Keeps what is typed into a form on this computer, for this person, until it is sent or dropped. */
export function useDraft<F extends Fields>(name: string, form: F, blank: Readonly<F>, isOpen: Ref<boolean>): Draft {
  const session = useSession();
  const key = `shanhuo.draft.${session.me?.person?.id ?? ''}.${name}`;
  const isTakenUp = ref(false);
  watch(
    () => ({ ...form }),
    (now) => {
      if (isOpen.value) keepDraft(localStorage, key, now, blank);
    },
  );
  return {
    isTakenUp,
    open: () => {
      const kept = readDraft(localStorage, key);
      isTakenUp.value = kept !== null;
      const known = Object.entries(kept ?? {}).filter(([field]) => field in blank);
      Object.assign(form, blank, Object.fromEntries(known));
    },
    drop: () => {
      localStorage.removeItem(key);
      isTakenUp.value = false;
      Object.assign(form, blank);
    },
  };
}
