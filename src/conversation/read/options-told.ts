import type { Clause, Utterance } from '../../language/utterance.ts';
import { type Words, within } from '../../language/words.ts';
import type { Deps } from '../deps.ts';
import { factById } from '../lookup.ts';
import type { Answer } from '../state.ts';

/** What a message is read from. */
interface Heard {
  readonly utterance: Utterance;
  readonly words: Words;
  readonly on: Parameters<Deps['judgement']['read']>[2];
}

/**
 * 失业登记过的, of a case that turns on who founds the shop: a clause that tells something of the owner and holds
 * the words of one option of one question of the case answers it, though nobody has asked yet.
 * @param ids the facts that the case turns on
 */
export function optionsTold(
  ids: readonly string[],
  known: ReadonlySet<string>,
  { utterance, words, on }: Heard,
  deps: Deps,
): Pick<Answer, 'fact' | 'value'>[] {
  const facts = ids.flatMap((id) => factById(id, deps) ?? []);
  const open = facts.filter(
    ({ id, type, key }) => type === 'choice' && key !== 'who' && !known.has(id),
  );
  return utterance.clauses.filter(tellsOfOwner).flatMap((clause) => {
    if (within(clause.span, words).says('all-of-them')) return [];
    const rest = utterance.claims
      .filter(({ span }) => clause.span.start <= span.start && span.end <= clause.span.end)
      .reduce((all, { span }) => all.less(span.text, '，'), within(clause.span, words));
    const told = open.flatMap((fact) => {
      const named = fact.options.filter((option) =>
        [option.label, ...option.words, ...option.replies].some(
          (way) => isName(way) && rest.holds(way),
        ),
      );
      const [only, more] = named;
      const isOne = only !== undefined && more === undefined;
      return isOne && deps.judgement.read(fact, rest, on) === only.value
        ? [{ fact: fact.id, value: only.value }]
        : [];
    });
    return told.length === 1 ? told : [];
  });
}

const tellsOfOwner = ({ act, mood, denied, about }: Clause): boolean =>
  act === 'tells' && mood === 'fact' && !denied && about === 'owner';

/** Whether an answer's words name a thing: no count, no denial, no single character. */
function isName(way: string): boolean {
  const characters = [...way];
  return (
    characters.length > 1 &&
    !DENIES.has(characters[0] ?? '') &&
    !characters.some((one) => COUNTS.has(one))
  );
}

const DENIES: ReadonlySet<string> = new Set('没不无都冇是有');
const COUNTS: ReadonlySet<string> = new Set('一二两三四五六七八九十半几0123456789');
