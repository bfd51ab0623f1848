/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef, useState } from 'hono/jsx/dom';
import { inGroups } from '../../../../../../src/knowledge/in-groups.ts';
import { useDesk } from '../../desk.ts';
import { FactField } from './fact-field.tsx';
import { PickField } from './pick-field.tsx';

/** The catalogue begins with what is always worth a look: where, who, what trade. */
const FIRST = 3;

/** All facts on one form, grouped as a talk goes; by default those that can still matter. */
export function ProfileForm() {
  const { facts, call, judged, setFacts, info } = useDesk();
  const [all, setAll] = useState(false);
  const [words, setWords] = useState('');
  const missing = new Set(
    (judged?.assessments ?? [])
      .filter(({ verdict }) => verdict === 'unknown')
      .flatMap((one) => one.missing),
  );
  const known = call.facts['place'] !== undefined && judged !== null;
  const shown = facts.filter(({ id, label, question, notFor }, at) => {
    const fits = !notFor.some((one) => call.facts[one.fact] === one.value);
    if (!fits && !all && words === '' && !(id in call.facts)) return false;
    if (words !== '') return (label + question).includes(words);
    return all || !known || id in call.facts || missing.has(id) || at < FIRST;
  });
  return (
    <section class="profile" aria-label="来电人的情况">
      <NextQuestion />
      <div class="tools">
        <input
          type="search"
          class="grow"
          aria-label="找一个问题"
          placeholder="找一个问题：房租、社保……"
          value={words}
          onInput={(event: Event) => setWords((event.target as HTMLInputElement).value.trim())}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={all}
            onInput={(event: Event) => setAll((event.target as HTMLInputElement).checked)}
          />
          全部{facts.length}项都列出来
        </label>
        <button type="button" onClick={() => setFacts({})}>
          清空
        </button>
      </div>
      {inGroups(shown, info.factGroups).map(({ label: title, members }) => (
        <fieldset key={title}>
          <legend>
            {title}{' '}
            <span>
              {members.filter(({ id }) => id in call.facts).length}/{members.length}
            </span>
          </legend>
          <div class="fact-grid">
            {members.map((fact) => (
              <FactField key={fact.id} fact={fact} relevant={missing.has(fact.id)} />
            ))}
          </div>
        </fieldset>
      ))}
      {shown.length === 0 && <p class="hint">没有这样的问题。</p>}
      <p class="hint">没问的留空，来电人说不清的选“不清楚”；这两样都不算“没有”。</p>
    </section>
  );
}

/** Answers that have a number; more are found by typing. */
const MOST = 9;

/** What is most worth asking now, with its answers by number. */
function NextQuestion() {
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
