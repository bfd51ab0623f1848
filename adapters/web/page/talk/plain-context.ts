import { UNKNOWN } from '../../../../src/conversation/question-id.ts';
import { UNKNOWN_LABEL } from '../../../../src/conversation/read/command-words.ts';
import { factInput } from '../../shared/view/question/fact-input.ts';
import type { FactQuestion, HiddenField, ViewContext } from '../../shared/view/view-context.ts';
import type { Library } from '../library.ts';
import { placesOf } from '../places.ts';

/** How the server draws the shared views: plain forms with radios, links within the service. */
export function plainContext(
  library: Library,
  hidden: readonly HiddenField[],
  action: ViewContext['action'] = '/ask',
): ViewContext {
  return {
    base: '',
    action,
    newTab: false,
    choices: 'radios',
    hidden,
    places: placesOf(library.deps.knowledge).map(({ name }) => name),
    questionOf: (id) => questionOf(id, library),
  };
}

function questionOf(id: string, { fact: find, deps }: Library): FactQuestion | null {
  const fact = find(id);
  if (fact === undefined) return null;
  return {
    text: fact.question,
    options: [...deps.optionsOf(fact), { value: UNKNOWN, label: UNKNOWN_LABEL }],
    input: factInput(fact.type),
  };
}
