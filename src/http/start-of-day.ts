import { civilDateAt } from '../knowledge/civil-date.ts';

/** When a day begins in Asia/Shanghai, milliseconds since the epoch; of a civil date, or of an instant. */
export function startOfDay(day: string | number): number {
  const date = typeof day === 'number' ? civilDateAt(day) : day;
  return Date.parse(`${date}T00:00:00+08:00`);
}
