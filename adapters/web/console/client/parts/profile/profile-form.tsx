/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom';
import { inGroups } from '../../../../../../src/knowledge/in-groups.ts';
import { useDesk } from '../../desk.ts';
import { FactField } from './fact-field.tsx';
import { NextQuestion } from './next-question.tsx';

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
