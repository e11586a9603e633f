import type { Directive } from 'vue';

/**
 * Where there is a mouse there is a keyboard, and often a scanner that types: the field is ready at once. On a phone that
 * would only bring the keyboard up.
 */
export const vFocusOnDesk: Directive<HTMLElement> = {
  mounted(field) {
    if (window.matchMedia('(hover: hover) and (pointer: fine)').matches) field.focus();
  },
};
