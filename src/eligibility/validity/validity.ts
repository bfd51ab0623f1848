import { addMonths, type CivilDate } from '../../knowledge/civil-date.ts';
import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import type { ValiditySpec } from '../../knowledge/schema/validity.ts';
import type { Rulebook } from '../rulebook.ts';

export type ValidityStatus = 'not_started' | 'in_force' | 'expired' | 'open_ended';

/** When a clause holds, resolved for one day. */
export interface Validity {
  readonly status: ValidityStatus;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly note: string | null;
  /**
   * Whether one can count on it that day: in force, or without a written end but begun (by its own
   * date or its paper's); never of a sample, and never where a later paper may have ended it.
   */
  readonly holds: boolean;
}

/** Resolves events and compares with the day; both ends are inclusive. */
export function resolveValidity(spec: ValiditySpec, on: CivilDate, rulebook: Rulebook): Validity {
  const { from, to, note } = periodOf(rulebook)(spec);
  const status = statusOn(on, from, to);
  const doubt = isDoubted(spec, on) ? spec.mayHaveEnded?.text : undefined;
  return {
    status,
    from,
    to,
    note: doubt === undefined ? note : joined([note ?? undefined, doubt]),
    holds: holdsOn(on, status, spec),
  };
}

function statusOn(on: CivilDate, from: CivilDate | null, to: CivilDate | null): ValidityStatus {
  if (from !== null && on < from) return 'not_started';
  if (to === null) return 'open_ended';
  return on <= to ? 'in_force' : 'expired';
}

function holdsOn(on: CivilDate, status: ValidityStatus, spec: ValiditySpec): boolean {
  if (spec.paper?.isSample === true || isDoubted(spec, on)) return false;
  if (status !== 'open_ended') return status === 'in_force';
  const begins = spec.from ?? spec.paper?.issued;
  return begins !== undefined && begins <= on;
}

const isDoubted = ({ mayHaveEnded }: ValiditySpec, on: CivilDate): boolean =>
  mayHaveEnded !== undefined && mayHaveEnded.from <= on;

/** What of a validity is the same on every day. */
const periodOf = memoizeWeak((rulebook: Rulebook) =>
  memoizeWeak((spec: ValiditySpec): Pick<Validity, 'from' | 'to' | 'note'> => {
    const event = spec.untilEvent === undefined ? undefined : rulebook.events.get(spec.untilEvent);
    const end = event === undefined ? spec.to : addMonths(event.end, spec.plusMonths ?? 0);
    return {
      from: spec.from ?? null,
      to: end ?? null,
      note: joined([spec.note, event?.caveat]),
    };
  }),
);

function joined(notes: readonly (string | undefined)[]): string | null {
  const said = notes.filter((note) => note !== undefined);
  return said.length === 0 ? null : said.map((one) => one.replace(/。$/, '')).join('；');
}

const RANK: Readonly<Record<ValidityStatus, number>> = {
  in_force: 0,
  open_ended: 1,
  not_started: 2,
  expired: 3,
};

/** The best of several: what holds, then in force, open-ended, not started, expired. */
export function bestValidity(validities: readonly Validity[]): Validity | undefined {
  const rank = ({ holds, status }: Validity) => (holds ? -1 : RANK[status]);
  return [...validities].sort((a, b) => rank(a) - rank(b))[0];
}

/**
 * The order in which what fits alike is shown, smallest first: 0 holds, 1 open-ended otherwise,
 * 2 expired, 3 not out yet, 4 of a sample.
 */
export function holdingRank(
  { holds, status }: Pick<Validity, 'holds' | 'status'>,
  nature: Document['nature'],
): number {
  if (nature === 'reference') return 4;
  if (holds) return 0;
  return { in_force: 1, open_ended: 1, expired: 2, not_started: 3 }[status];
}
