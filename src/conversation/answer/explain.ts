import { termsOfFact } from '../../knowledge/find/find-term.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import { LONGEST_MEANING, type Term } from '../../knowledge/schema/term.ts';
import { termIn, termsIn, type Words } from '../../language/words.ts';
import { type Block, block } from '../block.ts';
import type { Deps } from '../deps.ts';
import * as words from '../wording/explain-words.ts';

/** What may be asked about a question of ours. */
export type QuestionAspect = 'why-asked' | 'meaning' | 'which' | 'how-to-know';

/**
 * Explains a question that is open, or a word: the answer in layer 1 within 80 characters, what helps
 * further behind it. Empty where nothing is known to explain it by.
 * @param fact what the open question is after; null while none is open
 * @param said the words that name what is meant; empty where only 这个 is said
 */
export function explain(
  aspect: QuestionAspect,
  fact: Fact | null,
  said: Words,
  deps: Deps,
): Block[] {
  const { terms } = deps.knowledge;
  const named = termIn(said, terms);
  const term = named ?? (fact === null ? null : (termsOfFact(fact.id, terms)[0] ?? null));
  const pair = aspect === 'meaning' || aspect === 'how-to-know' ? termsIn(said, terms) : [];
  if (pair.length > 1 && said.says('asks-of-two')) return pairBlocks(aspect, pair.slice(0, 2));
  switch (aspect) {
    case 'why-asked':
      return fact === null ? [] : [say(aspect, fact.why)];
    case 'meaning':
      // A word that is named and not known is not explained by another one.
      if (!said.isEmpty && named === null) return [];
      return term === null
        ? fact === null
          ? []
          : [say(aspect, fact.how)]
        : meaningBlocks(term, deps);
    case 'how-to-know':
      if (named !== null && !(fact !== null && named.facts.includes(fact.id)))
        return [say(aspect, words.meaning(named.term, named.how, null))];
      if (fact === null) return term === null ? [] : [say(aspect, term.how)];
      return [say(aspect, named === null ? fact.how : words.meaning(named.term, fact.how, null))];
    case 'which': {
      if (fact === null) return named === null ? [] : meaningBlocks(named, deps);
      const labels = deps.judgement.options(fact).map(({ label }) => label);
      return labels.length === 0 || labels.length > CHOICES
        ? [say(aspect, fact.how)]
        : [say(aspect, words.choices(labels))];
    }
  }
}

/** More options than these are no list to be told. */
const CHOICES = 9;

/** Each in a sentence, with how to find out which one is. */
function pairBlocks(aspect: QuestionAspect, pair: readonly Term[]): Block[] {
  const [first] = pair;
  const lines = pair.map(({ term, means }) => words.meaning(term, firstSentence(means), null));
  return [
    say(aspect, lines.join('')),
    ...(first === undefined ? [] : [say('how-to-know', words.howToKnow(first.how))]),
  ];
}

const firstSentence = (text: string): string => text.match(/[^。]+。/)?.[0] ?? text;

/** 征收率：小规模算增值税用的百分比…… with its example where that still fits at a glance. */
function meaningBlocks(term: Term, deps: Pick<Deps, 'knowledge'>): Block[] {
  const { term: name, means, example, how } = term;
  const whole = words.meaning(name, means, example);
  const fits = [...whole].length <= LONGEST_MEANING;
  return [
    say('meaning', fits ? whole : words.meaning(name, means, null)),
    ...(fits
      ? []
      : [block('asked-aspect', words.example(example), { aspect: 'meaning' }, { layer: 2 })]),
    block('asked-aspect', words.howToKnow(how), { aspect: 'how-to-know' }, { layer: 2 }),
    block('source', sourceWords(term, deps), {}, { layer: 2 }),
  ];
}

function sourceWords({ source }: Term, { knowledge }: Pick<Deps, 'knowledge'>): string {
  if (source === 'general') return words.generalSource;
  const document = indexOf(knowledge).document(source.document);
  return words.source(document?.shortTitle ?? source.document, source.locator);
}

const say = (aspect: QuestionAspect, text: string): Block =>
  block('asked-aspect', text, { aspect });
