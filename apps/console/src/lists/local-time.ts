const shape = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** A moment as spreadsheets read it, in the county's time: `2026-11-23 08:05:00`. */
export const localTime = (at: string): string => shape.format(new Date(at));
