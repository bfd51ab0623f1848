/** @jsxImportSource hono/jsx/dom */
import type { Fact } from '../../model/records.ts';
import { useDesk } from '../desk.ts';

const UNKNOWN = 'unknown';

/** One question of the profile with its answer: a list to pick from, and a field where it takes more. */
export function FactField({
  fact,
  prefix = 'fact',
  relevant = false,
}: {
  readonly fact: Fact;
  /** keeps apart the ids of two fields for one fact */
  readonly prefix?: string;
  /** whether the answer would still decide something */
  readonly relevant?: boolean;
}) {
  const { call, setFacts, judged, places } = useDesk();
  const { id, question, options, unit, how } = fact;
  const value = call.facts[id];
  const typed = fact.type === 'number' || fact.type === 'date' || fact.type === 'region';
  const isOption = options.some((option) => option.value === value);
  const set = (next: string | number | null) => {
    const { [id]: _, ...others } = call.facts;
    setFacts(next === null || next === '' ? others : { ...others, [id]: next });
  };
  const fault = judged?.faults[id];
  const shownWords = (text: string) => places.find(({ code }) => code === text)?.name ?? text;
  const field = `${prefix}-${id}`;
  return (
    <div class={`fact ${relevant ? 'relevant' : ''} ${value === undefined ? '' : 'answered'}`}>
      <label for={field} title={how}>
        {question}
      </label>
      <div class="answer">
        {typed && (
          <input
            id={field}
            type={fact.type === 'date' ? 'date' : 'text'}
            inputmode={fact.type === 'number' ? 'decimal' : undefined}
            list={fact.type === 'region' ? 'places' : undefined}
            autocomplete="off"
            maxlength={40}
            aria-invalid={fault ? 'true' : undefined}
            value={isOption || value === undefined ? '' : shownWords(String(value))}
            onInput={(event: Event) =>
              set(readTyped(fact, (event.target as HTMLInputElement).value))
            }
          />
        )}
        {typed && unit && <span class="unit">{unit}</span>}
        <select
          id={typed ? undefined : field}
          aria-label={typed ? `${fact.label}：选一项` : undefined}
          value={isOption ? String(value) : ''}
          onInput={(event: Event) => set((event.target as HTMLSelectElement).value || null)}
        >
          <option value="">{typed ? '或选' : '没问'}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      {fault && <p class="fault">{fault}</p>}
    </div>
  );
}

/** A number as one, so that bounds are checked; anything else as it was typed. */
function readTyped({ type }: Fact, text: string): string | number | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === UNKNOWN) return trimmed === '' ? null : trimmed;
  const number = Number(trimmed);
  return type === 'number' && Number.isFinite(number) ? number : trimmed;
}
