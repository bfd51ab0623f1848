/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef } from 'hono/jsx/dom';
import { useDesk } from '../../desk.ts';
import { PickField } from './pick-field.tsx';

/** Answers that have a number; more are found by typing. */
const MOST = 9;

/** What is most worth asking now, with its answers by number. */
export function NextQuestion() {
  const { call, facts, judged, setFacts, info } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  const questions = judged?.questions ?? [];
  const asked = call.facts['place'] === undefined ? 'place' : questions[0]?.fact;
  const fact = facts.find(({ id }) => id === asked);
  // As it is put to who calls: a landlord is asked for the house.
  const question = questions.find((one) => one.fact === fact?.id)?.text ?? fact?.question ?? '';
  const typedBy = { region: info.places, industry: info.trades }[fact?.type as string];
  const options = fact?.type === 'region' ? info.places : (fact?.options ?? []);
  const buttons = typedBy === undefined ? options : options.slice(0, MOST);
  const pick = (value: string) =>
    fact && value !== '' && setFacts({ ...call.facts, [fact.id]: value });
  useEffect(() => {
    // The next question takes over the focus of the one that was answered; so do the words at the end.
    if (held.current) box.current?.querySelector<HTMLElement>('button, [tabindex]')?.focus();
  }, [fact?.id]);
  const isOver = fact === undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: number keys pick among the buttons within
    <div
      class={isOver ? 'next settled' : 'next'}
      ref={box}
      onFocusIn={() => {
        held.current = true;
      }}
      onFocusOut={(event: FocusEvent) => {
        if (event.relatedTarget !== null) held.current = false;
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.target instanceof HTMLInputElement || event.altKey) return;
        const option = /^[1-9]$/.test(event.key) ? buttons[Number(event.key) - 1] : undefined;
        if (option !== undefined) pick(option.value);
      }}
    >
      {isOver ? (
        <p tabindex={-1} data-first="">
          {judged === null ? '……' : '能问的都问了，或者已经定下来了。右边就是结果。'}
        </p>
      ) : (
        <>
          <p>
            <span class="tag">现在问</span> <strong>{question}</strong>
          </p>
          <p class="hint">{fact.how}</p>
          <div class="options">
            {buttons.map(({ value, label }, index) => (
              <button
                key={`${fact.id} ${value}`}
                type="button"
                data-first={index === 0 ? '' : undefined}
                onClick={() => pick(value)}
              >
                {index < MOST && (
                  <span class="key" aria-hidden="true">
                    {index + 1}
                  </span>
                )}{' '}
                {label}
              </button>
            ))}
            {typedBy !== undefined && (
              <PickField
                key={fact.id}
                id={`next-${fact.id}`}
                label={question}
                shown=""
                options={typedBy}
                isFree={fact.type === 'region'}
                onPick={pick}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}
