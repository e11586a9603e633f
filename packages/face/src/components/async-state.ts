/** Where a fetched thing stands. `offline` shows the content of last time below a note. */
export type AsyncState = 'loading' | 'empty' | 'error' | 'offline' | 'ready';
