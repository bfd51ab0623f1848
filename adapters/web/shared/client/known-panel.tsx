import type { KnownFact } from '../../../../src/conversation/reply.ts';
import type { Fact } from '../../../../src/knowledge/schema/fact.ts';
import { factInput } from '../view/question/fact-input.ts';
import { KnownFacts } from '../view/question/known-facts.tsx';
import type { FactQuestion, ViewContext } from '../view/view-context.ts';
import { redraw } from './draw.ts';

/** Keeps the list of what is known up to date; how to ask for a fact is fetched at the first correction. */
export function createKnownPanel(
  list: HTMLElement,
  context: ViewContext,
  server: string,
): (known: readonly KnownFact[]) => void {
  let questions: Promise<ReadonlyMap<string, FactQuestion>> | null = null;
  let questionOf: ViewContext['questionOf'] = null;
  let shown: readonly KnownFact[] = [];
  const show = (known: readonly KnownFact[]) => {
    shown = known;
    redraw(list, <KnownFacts known={known} context={{ ...context, questionOf }} />);
  };

  // `toggle` does not bubble, but is seen on its way down.
  const onToggle = async ({ target }: Event) => {
    if (questions !== null || !(target instanceof HTMLDetailsElement)) return;
    const opened = [...list.querySelectorAll('details')].indexOf(target);
    questions = fetchQuestions(server);
    const known = await questions;
    questionOf = (fact) => known.get(fact) ?? null;
    show(shown);
    const again = list.querySelectorAll('details')[opened];
    if (again === undefined) return;
    again.open = true;
    again.querySelector('summary')?.focus();
  };
  list.addEventListener('toggle', (event) => void onToggle(event), true);
  return show;
}

/** What is used of `GET /api/facts`. */
interface FactList {
  readonly facts: readonly (Pick<Fact, 'type' | 'question'> &
    Pick<FactQuestion, 'options'> & { readonly id: string })[];
}

/** Empty when they cannot be had; a correction can be typed all the same. */
async function fetchQuestions(server: string): Promise<ReadonlyMap<string, FactQuestion>> {
  try {
    const response = await fetch(`${server}/api/facts`, { credentials: 'omit' });
    const { facts } = (await response.json()) as FactList;
    return new Map(
      facts.map(({ id, question, options, type }) => [
        id,
        { text: question, options, input: factInput(type) },
      ]),
    );
  } catch {
    return new Map();
  }
}
