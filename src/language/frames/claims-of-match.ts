import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Frame } from '../../knowledge/schema/speech.ts';
import type { SlotFill } from '../lattice/lattice.ts';
import type { SlotType } from '../pattern/parse-pattern.ts';
import type { Certainty, Per } from '../utterance.ts';
import type { LineMatch } from './match-line.ts';
import type { SlotReader } from './slot-fills.ts';
import { slotValue } from './slot-values.ts';

/** A fact with its value, as a frame gives it. */
export interface Given {
  readonly fact: string;
  readonly value: string | number;
  readonly certainty: Certainty;
}

/**
 * `$rent/month` turns a sum into one a month, `$sales@quarter` takes one a quarter only; `$rent/month<9000`
 * takes a sum without a period for one a month where it is below that.
 */
const SLOT = /^\$([a-z]+)(?:([/@])([a-z-]+)(?:<(\d+))?)?$/;
/**
 * `$n-1` (店里五个人连我), `$n+$m` (两个厨师三个服务员), `$n-$m` (原先六个走了俩) and `$m/$n` (一年半收了18万), of exact
 * numbers alone.
 */
const SUM = /^\$([a-z]+)([+\-/])(?:\$([a-z]+)|(\d+))$/;

/** The facts of a frame with the values that its slots hold; a fact whose slot is empty is left out. */
export function factsOfMatch(
  means: Frame['means'],
  match: LineMatch,
  slots: SlotReader,
  on: CivilDate,
): readonly Given[] {
  return Object.entries(means).flatMap(([fact, spec]): Given[] => {
    if (typeof spec === 'string' && SUM.test(spec)) return summed(fact, spec, match, on);
    const [, name, mode, unit, most] = typeof spec === 'string' ? (SLOT.exec(spec) ?? []) : [];
    if (name === undefined) return [{ fact, value: spec, certainty: 'certain' }];
    const fill = match.slots.get(name);
    if (fill === undefined) return [];
    const trade = slots.tradeOf(fill);
    if (trade !== null) return [{ fact, value: trade, certainty: 'certain' }];
    const per = perOf(match, slots, name);
    if (mode === '@' && per !== unit) return [];
    const type = typeOf(match, name);
    if (per === null && most !== undefined && sumOf(fill) >= Number(most)) return [];
    const value = slotValue(
      type,
      fill,
      per,
      mode === '/' ? ((unit ?? null) as Per | null) : null,
      on,
    );
    return value === null ? [] : [{ fact, ...value }];
  });
}

/** A number reckoned of two; nothing where one of them is no exact number. */
function summed(fact: string, spec: string, match: LineMatch, on: CivilDate): Given[] {
  const [, first = '', sign, second, fixed] = SUM.exec(spec) ?? [];
  const numberOf = (name: string): number => {
    const fill = match.slots.get(name);
    if (fill === undefined) return Number.NaN;
    return Number(slotValue(typeOf(match, name), fill, null, null, on)?.value);
  };
  const other = second === undefined ? Number(fixed) : numberOf(second);
  if (sign === '/') {
    const each = Math.round(numberOf(first) / other);
    return each >= 0 && Number.isFinite(each) ? [{ fact, value: each, certainty: 'assumed' }] : [];
  }
  const value = numberOf(first) + (sign === '-' ? -other : other);
  return value >= 0 ? [{ fact, value, certainty: 'certain' }] : [];
}

/** The sum of a slot, its upper end; 0 where it holds none. */
function sumOf(fill: SlotFill): number {
  if (!('quantity' in fill) || !('range' in fill.quantity)) return 0;
  return fill.quantity.range.high ?? fill.quantity.range.low ?? 0;
}

/** What a slot's sum is counted by: said within it, or by a word of the line. */
function perOf(match: LineMatch, slots: SlotReader, name: string): Per | null {
  const own = match.slots.get(name);
  const within = own === undefined ? null : slots.perOf(own);
  // 半年交一次，一次三万六: each time is each half year.
  if (within !== null && within !== 'occasion') return within;
  for (const [other, fill] of match.slots) {
    const per = other === name ? null : slots.perOf(fill);
    if (per !== null) return per;
  }
  return within;
}

function typeOf(match: LineMatch, name: string): SlotType {
  for (const { step } of match.taken)
    if (step.kind === 'slot' && step.name === name) return step.type;
  return 'number';
}
