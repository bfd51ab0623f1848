import { factsOf } from '../../src/eligibility/judge/live-facts.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { answersOf } from '../../src/language/claims/answers-of.ts';
import type { Language } from '../../src/language/language.ts';
import type { Hear, ToldCase } from './eval-told.ts';

/** What the rules read in a sentence. */
export const byRules =
  (language: Language): Hear =>
  ({ text }, on) =>
    new Map(answersOf(language.read(text, on)).map(({ fact, value }) => [fact, value]));

/**
 * The same with what is overheard of the facts of a matter in hand: that measure which turns on most of what a case
 * is about, told or not to be heard.
 */
export function withOverheard(language: Language, measures: Knowledge['measures']): Hear {
  const matters = measures.map(
    ({ clauses }) => new Set<string>(clauses.flatMap(({ when }) => [...factsOf(when)])),
  );
  const rules = byRules(language);
  return (one: ToldCase, on: CivilDate) => {
    const about = [...Object.keys(one.expect), ...one.not];
    const shared = (matter: ReadonlySet<string>) => about.filter((id) => matter.has(id)).length;
    const [matter = new Set<string>()] = matters.toSorted((a, b) => shared(b) - shared(a));
    const heard = rules(one, on);
    const open = [...matter].filter((id) => !heard.has(id));
    const more = language.overheard(language.read(one.text, on), open);
    return new Map([...heard, ...more.map(({ fact, value }) => [fact, value] as const)]);
  };
}
