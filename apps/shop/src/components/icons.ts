/** Strokes on a 24 by 24 field. */
export const icons = {
  home: '<path d="M4 11 12 4l8 7"/><path d="M6 9.5V20h12V9.5"/><path d="M10 20v-6h4v6"/>',
  goods: '<path d="M4 9h16l-1.6 11H5.6z"/><path d="M8 9a4 4 0 0 1 8 0"/><path d="M9.5 13v3M14.5 13v3"/>',
  cart: '<path d="M3 4h2.5l2.3 11h10l2.2-8H6.3"/><circle cx="9" cy="19" r="1.4"/><circle cx="17" cy="19" r="1.4"/>',
  orders: '<path d="M6 3.5h12V20.5l-3-1.8-3 1.8-3-1.8-3 1.8z"/><path d="M9 8.5h6M9 12.5h6"/>',
  search: '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>',
  trace: '<path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11z"/><circle cx="12" cy="10" r="2.3"/>',
  proof: '<path d="M6 3.5h9l3 3V14"/><path d="M6 3.5V20.5h6"/><path d="M9 9h6M9 12.5h4"/><path d="m14 18 2 2 4-4.5"/>',
  money: '<rect x="4" y="6.5" width="16" height="12" rx="2"/><path d="m9 10 3 3 3-3M12 13v3.5M9.8 14h4.4"/>',
  back: '<path d="M14.5 5 8 12l6.5 7"/>',
  next: '<path d="m9.5 5 6.5 7-6.5 7"/>',
  tick: '<path d="m5 12.5 4.5 4.5L19 7"/>',
} as const;

export type IconName = keyof typeof icons;
