import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { readQuantities } from '../../../src/language/quantities/read-quantities.ts';
import type { Quantity, Range } from '../../../src/language/utterance.ts';

/**
 * What is read, one line each: `money 3500/month`, `number 3人`, `duration 1..2 month~`, `date 2026-03-01?`
 * (`?`: the year was assumed), `period 2026-01-01..`. Open ends are written `<` and `>`: `money <150000`.
 */
export function shown(text: string, on = '2026-11-21'): string {
  return readQuantities(text, on as CivilDate)
    .map(line)
    .join(', ');
}

function line(one: Quantity): string {
  if (one.kind === 'date') return `date ${one.date}${one.yearAssumed ? '?' : ''}`;
  if (one.kind === 'period')
    return `period ${one.from ?? ''}..${one.to ?? ''}${one.yearAssumed ? '?' : ''}`;
  const range = rangeOf(one.range);
  if (one.kind === 'money') return `money ${range}${one.per === null ? '' : `/${one.per}`}`;
  if (one.kind === 'number') return `number ${range}${one.unit ?? ''}`;
  if (one.kind === 'duration') return `duration ${range} ${one.unit}`;
  return `${one.kind} ${range}`;
}

function rangeOf({ low, high, lowOpen, highOpen, approximate }: Range): string {
  const about = approximate ? '~' : '';
  if (low === high) return `${about}${low}`;
  if (high === null) return `${about}${lowOpen ? '>' : '≥'}${low}`;
  if (low === null) return `${about}${highOpen ? '<' : '≤'}${high}`;
  return `${about}${lowOpen ? '>' : ''}${low}..${highOpen ? '<' : ''}${high}`;
}
