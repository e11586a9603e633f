import { Lunar } from 'lunar-typescript';

/** The day in the farmers' calendar, with the solar term where one falls on it. */
export function lunarDay(at: Date): { month: string; day: string; term: string } {
  // The calendar counts local days; the county lives by China's time wherever the phone thinks it is.
  const shanghai = new Date(at.getTime() + (8 * 60 + at.getTimezoneOffset()) * 60_000);
  const lunar = Lunar.fromDate(shanghai);
  return { month: lunar.getMonthInChinese(), day: lunar.getDayInChinese(), term: lunar.getJieQi() };
}
