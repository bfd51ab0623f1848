import { addMonths, type CivilDate } from '../knowledge/civil-date.ts';
import type { ValiditySpec } from '../knowledge/schema/validity.ts';
import { oncePer } from './once-per.ts';
import type { Rulebook } from './rulebook.ts';

export type ValidityStatus = 'not_started' | 'in_force' | 'expired' | 'open_ended';

/** When a clause holds, resolved for one day. */
export interface Validity {
  readonly status: ValidityStatus;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly note: string | null;
}

/** Resolves events and compares with the day; both ends are inclusive. */
export function resolveValidity(spec: ValiditySpec, on: CivilDate, rulebook: Rulebook): Validity {
  const period = periodOf(rulebook)(spec);
  const { from, to } = period;
  if (from !== null && on < from) return { status: 'not_started', ...period };
  if (to === null) return { status: 'open_ended', ...period };
  return { status: on <= to ? 'in_force' : 'expired', ...period };
}

/** What of a validity is the same on every day. */
const periodOf = oncePer((rulebook: Rulebook) =>
  oncePer((spec: ValiditySpec): Omit<Validity, 'status'> => {
    const event = spec.untilEvent === undefined ? undefined : rulebook.events.get(spec.untilEvent);
    const end = event === undefined ? spec.to : addMonths(event.end, spec.plusMonths ?? 0);
    const notes = [spec.note, event?.caveat].filter((note) => note !== undefined);
    return {
      from: spec.from ?? null,
      to: end ?? null,
      note: notes.length === 0 ? null : notes.map((one) => one.replace(/。$/, '')).join('；'),
    };
  }),
);

const RANK: Readonly<Record<ValidityStatus, number>> = {
  in_force: 0,
  open_ended: 1,
  not_started: 2,
  expired: 3,
};

/** The best of several, in the order in force, open-ended, not started, expired. */
export function bestValidity(validities: readonly Validity[]): Validity | undefined {
  return [...validities].sort((a, b) => RANK[a.status] - RANK[b.status])[0];
}
