import type { Knowledge } from '../../knowledge/knowledge.ts';
import { WHOLE_COUNTRY } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { MatterName } from '../../knowledge/schema/vocabulary.ts';
import { fullYear } from '../../language/quantities/day-within.ts';
import { mattersIn, type Words } from '../../language/words.ts';
import type { Deps } from '../deps.ts';
import { documentOfMeasure, yearOf } from '../lookup.ts';

/** What a list is narrowed to by the words that ask for it; what is null narrows nothing. */
export interface ListScope {
  /** years of papers, both included */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** only what the papers of the whole country give, or only what the place's own do */
  readonly reach: 'national' | 'local' | null;
  /** topics, with how they are called: 税 */
  readonly topic: { readonly label: string; readonly themes: ReadonlySet<string> } | null;
}

/** What the words that ask for a list narrow it to; null where they ask for no list of that kind. */
export function listScope(words: Words, { knowledge }: Pick<Deps, 'knowledge'>): ListScope | null {
  const years = yearsOf(words);
  const isLocal = words.says('of-ones-own-place');
  const reach = words.says('of-the-whole-country') ? 'national' : isLocal ? 'local' : null;
  const noun = words.part('what-is-due', 'due') ?? words.part('what-of-a-topic', 'topic');
  const topic =
    noun !== null
      ? topicNamed(noun, knowledge)
      : reach === 'national'
        ? groupNamedIn(words, knowledge)
        : null;
  return years === null && reach === null && topic === null ? null : { years, reach, topic };
}

/** 2020年那批还有效吗; 21年前后有啥 takes in the years beside it. */
function yearsOf(words: Words): ListScope['years'] {
  const said = words.part('papers-of-a-year', 'year');
  const year = said === null ? null : fullYear(said);
  if (year === null) return null;
  const isAround = words.part('papers-of-a-year', 'around') !== null;
  return isAround ? { from: year - 1, to: year + 1 } : { from: year, to: year };
}

/** The topics of a noun that is nothing else; of one that names a whole group all of that group. */
function topicNamed(noun: Words, knowledge: Knowledge): ListScope['topic'] {
  const { matterNames } = knowledge;
  const [found] = mattersIn(noun, matterNames).filter(({ from }) => from === 0);
  const matter = found?.matter ?? matterNames.find(({ label }) => noun.is(label));
  return matter === undefined ? null : topicOf(matter, knowledge);
}

/** 全国通用的减税: the one matter that is named, where it is so broad that it is a list by itself. */
function groupNamedIn(words: Words, knowledge: Knowledge): ListScope['topic'] {
  const matters = new Set(mattersIn(words, knowledge.matterNames).map(({ matter }) => matter));
  const [matter, more] = matters;
  const isBroad = matter !== undefined && more === undefined && matter.themes.length >= BROAD;
  return isBroad ? topicOf(matter, knowledge) : null;
}

/** A matter of so many topics is none in particular. */
const BROAD = 3;

/** The topics of a matter; of one that is a whole group, tax, rent, loans, all of that group. */
function topicOf({ label, id, themes }: MatterName, knowledge: Knowledge): ListScope['topic'] {
  const ofGroup = knowledge.themes.filter(({ group }) => group === id);
  return { label, themes: new Set([...themes, ...ofGroup.map((theme) => theme.id)]) };
}

/** Whether a measure is within the scope. */
export function isWithin(measure: Measure, scope: ListScope, deps: Deps): boolean {
  const { years, reach, topic } = scope;
  const year = yearOf(measure, deps);
  const isNational = documentOfMeasure(measure, deps).region === WHOLE_COUNTRY;
  return (
    (years === null || (year !== undefined && years.from <= year && year <= years.to)) &&
    (reach === null || isNational === (reach === 'national')) &&
    (topic === null || measure.themes.some((theme) => topic.themes.has(theme)))
  );
}
