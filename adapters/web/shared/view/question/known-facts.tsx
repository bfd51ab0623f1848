import type { KnownFact } from '../../../../../src/conversation/reply.ts';
import type { FactQuestion, ViewContext } from '../view-context.ts';
import { Choices } from './choices.tsx';
import { SayForm } from './say-form.tsx';

/** 改我的情况: what the assistant has been told, each line with its own correction. */
export function KnownFacts({
  known,
  context,
}: {
  readonly known: readonly KnownFact[];
  readonly context: ViewContext;
}) {
  const hasPlace = known.some(({ fact }) => fact === PLACE);
  const rows = hasPlace || context.places === undefined ? known : [unknownPlace, ...known];
  if (rows.length === 0)
    return <p class="hint">还没记下什么。您说到店里的情况，会列在这里，随时能改。</p>;
  return (
    <ul class="known">
      {rows.map((fact) => (
        <li>
          <span class="label">{fact.label}</span>
          <span class="value">{fact.value}</span>
          <details name="correct">
            <summary aria-label={`改${fact.label}`}>改</summary>
            <Correction fact={fact} context={context} />
          </details>
          {fact.untold && <small>您没说，先这样算</small>}
        </li>
      ))}
    </ul>
  );
}

const PLACE = 'place';
/** Most depends on the place, so it can be told before it is asked. */
const unknownPlace: KnownFact = { fact: PLACE, label: '店在哪里', value: '还没说' };

/** 柯桥区、餐饮: what was told in one line. */
export const knownWords = (known: readonly KnownFact[]): string =>
  known
    .filter(({ untold }) => !untold)
    .map(({ value }) => value)
    .join('、');

const typed: FactQuestion = { text: '', options: [], input: 'text' };

function Correction({
  fact,
  context,
}: {
  readonly fact: KnownFact;
  readonly context: ViewContext;
}) {
  if (context.questionOf === null) return <p class="pending" />;
  const question = context.questionOf(fact.fact) ?? typed;
  return (
    <SayForm context={context} class="question">
      <input type="hidden" name="question" value={fact.fact} />
      <fieldset>
        <legend>{question.text || `${fact.label}改成什么？`}</legend>
        <Choices
          question={question}
          context={context}
          list={fact.fact === PLACE ? (context.places ?? []) : []}
        />
      </fieldset>
    </SayForm>
  );
}
