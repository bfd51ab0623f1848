/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom';
import { valueWords } from '../../../model/call/heard.ts';
import type { Fact } from '../../../model/records.ts';
import { useDesk } from '../../desk.ts';
import { Choice } from './choice.tsx';
import { PickField } from './pick-field.tsx';

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
  const { call, setFacts, judged, places, info } = useDesk();
  const { id, question, options, unit, how } = fact;
  const value = call.facts[id];
  const isOption = options.some((option) => option.value === value);
  const set = (next: string | number | null) => {
    const { [id]: _, ...others } = call.facts;
    setFacts(next === null || next === '' ? others : { ...others, [id]: next });
  };
  const fault = judged?.faults[id];
  const field = `${prefix}-${id}`;
  const nameOf = (text: string) => places.find(({ code }) => code === text)?.name ?? text;
  const isTyped = fact.type === 'number' || fact.type === 'date';
  const typedBy = { region: info.places, industry: info.trades }[fact.type as string];
  const unknown = { value: UNKNOWN, label: '不清楚', keys: ['不清楚', 'buqingchu', 'bqc'] };
  return (
    <div class={`fact ${relevant ? 'relevant' : ''} ${value === undefined ? '' : 'answered'}`}>
      <label for={field} title={how}>
        {question}
      </label>
      <div class="answer">
        {typedBy !== undefined && (
          <PickField
            id={field}
            shown={value === undefined ? '' : valueWords(fact, value, nameOf)}
            options={[...typedBy, unknown]}
            isFree={fact.type === 'region'}
            isFaulty={fault !== undefined}
            onPick={set}
          />
        )}
        {isTyped && (
          <TypedField
            id={field}
            type={fact.type === 'date' ? 'date' : 'text'}
            isFaulty={fault !== undefined}
            value={isOption || value === undefined ? '' : String(value)}
            onType={(text) => set(readTyped(fact, text))}
          />
        )}
        {isTyped && unit && <span class="unit">{unit}</span>}
        {typedBy === undefined && (
          <Choice
            id={isTyped ? undefined : field}
            label={isTyped ? `${fact.label}：选一项` : undefined}
            value={isOption ? String(value) : ''}
            options={[
              ['', isTyped ? '或选' : '没问'],
              ...options.map((option) => [option.value, option.label] as const),
            ]}
            onChoose={(next) => set(next || null)}
          />
        )}
      </div>
      {fault && <p class="fault">{fault}</p>}
    </div>
  );
}

/** A field whose words count on Enter, or when it is left. */
function TypedField({
  id,
  type,
  value,
  isFaulty,
  onType,
}: {
  readonly id: string;
  readonly type: 'date' | 'text';
  readonly value: string;
  readonly isFaulty: boolean;
  readonly onType: (text: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft !== value) onType(draft);
    setDraft(null);
  };
  return (
    <input
      id={id}
      type={type}
      inputmode={type === 'text' ? 'decimal' : undefined}
      autocomplete="off"
      maxlength={40}
      aria-invalid={isFaulty ? 'true' : undefined}
      value={draft ?? value}
      onInput={(event: Event) => setDraft((event.target as HTMLInputElement).value)}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && commit()}
      onBlur={commit}
    />
  );
}

/** A number as one, so that bounds are checked; anything else as it was typed. */
function readTyped({ type }: Fact, text: string): string | number | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === UNKNOWN) return trimmed === '' ? null : trimmed;
  // 8万 is how people write it.
  const [, tenThousands] = /^([\d.]+)万元?$/.exec(trimmed) ?? [];
  const number = tenThousands === undefined ? Number(trimmed) : Number(tenThousands) * 10_000;
  return type === 'number' && Number.isFinite(number) ? number : trimmed;
}
