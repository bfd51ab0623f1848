import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { answersOf } from '../../src/language/claims/answers-of.ts';
import { createLanguage } from '../../src/language/create-language.ts';
import { languageTools } from '../../src/search/language-tools.ts';
import { compileKnowledge } from '../relevance/load-search.ts';

export const TODAY = '2026-11-21' as CivilDate;

const { knowledge, data } = compileKnowledge();

export { knowledge };

/** The language room over the real knowledge, examples of the frames included. */
export const language = createLanguage(knowledge, languageTools(data, knowledge));

/** What a message tells that may be stored. */
export const told = (text: string): Readonly<Record<string, string | number>> =>
  Object.fromEntries(answersOf(language.read(text, TODAY)).map(({ fact, value }) => [fact, value]));
