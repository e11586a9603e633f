import { onMounted, onUnmounted } from 'vue';
import type { PadKey } from './number-pad.ts';

/** What a key of a keyboard means on the pad; null for one that has no meaning there. */
export function padKeyOf(key: string): PadKey | null {
  if (/^\d$/.test(key)) return key as PadKey;
  if (key === '.' || key === ',' || key === 'Decimal') return '.';
  if (key === 'Backspace') return 'back';
  return key === 'Delete' || key === 'Escape' ? 'clear' : null;
}

/** What is pressed while nothing else has the keyboard; Enter on a button stays that button's. */
export function useKeyboard(pressed: (key: PadKey) => void, entered: () => void): void {
  const listen = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof Element && target.closest('input, select, textarea, [role=dialog]') !== null) return;
    const isOnButton = target instanceof Element && target.closest('a, button:not(.pad-key)') !== null;
    const meant = padKeyOf(key);
    if (meant !== null) pressed(meant);
    else if (key === 'Enter' && !isOnButton) entered();
    else return;
    event.preventDefault();
  };
  onMounted(() => window.addEventListener('keydown', listen));
  onUnmounted(() => window.removeEventListener('keydown', listen));
}
