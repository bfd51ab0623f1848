import type { MeasureSummary } from './records.ts';

/** Days before its end from which a measure is said to be closing. */
export const SOON = 30;
/** Days after its end for which it is said to have just ended. */
export const RECENT = 90;

export interface Deadlines {
  readonly closing: readonly MeasureSummary[];
  /** in force, with an end further off */
  readonly later: readonly MeasureSummary[];
  readonly coming: readonly MeasureSummary[];
  readonly ended: readonly MeasureSummary[];
  readonly expired: readonly MeasureSummary[];
}

/** Measures by what their dates ask for on a day, the nearest date first. */
export function deadlinesOf(measures: readonly MeasureSummary[], on: string): Deadlines {
  const days = (date: string | null) =>
    date === null ? Number.POSITIVE_INFINITY : (Date.parse(date) - Date.parse(on)) / 86_400_000;
  const past = measures
    .filter(({ validity }) => validity.status === 'expired')
    .sort((a, b) => days(b.validity.to) - days(a.validity.to));
  const isRecent = ({ validity }: MeasureSummary) => -days(validity.to) <= RECENT;
  const ending = measures
    .filter(({ validity }) => validity.status === 'in_force')
    .sort((a, b) => days(a.validity.to) - days(b.validity.to));
  const isClosing = ({ validity }: MeasureSummary) => days(validity.to) <= SOON;
  return {
    closing: ending.filter(isClosing),
    later: ending.filter((measure) => !isClosing(measure)),
    coming: measures
      .filter(({ validity }) => validity.status === 'not_started')
      .sort((a, b) => days(a.validity.from) - days(b.validity.from)),
    ended: past.filter(isRecent),
    expired: past.filter((measure) => !isRecent(measure)),
  };
}
