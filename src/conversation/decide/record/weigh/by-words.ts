import type { SearchAnswer } from '../../../../search/search.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import { recordShelf } from '../record-shelf.ts';
import type { Weighing } from '../record-signs.ts';

/** How like a record the words are, and what a search for them finds. */
export function byWords(
  { results: found, outcome }: SearchAnswer,
  { words, said }: Scene,
  { knowledge }: Deps,
): Weighing {
  const likenesses = recordShelf(knowledge).likenesses(words);
  const best = found[0]?.score ?? 1;
  const scores = new Map(found.map(({ measure, score }) => [measure, score / best]));
  const topics = said?.themes ?? [];
  return (measure) => {
    const like = likenesses.get(measure);
    const named = topics.filter(({ id }) => measure.themes.includes(id));
    return {
      'like a question': like?.ask ?? 0,
      'like the title': like?.title ?? 0,
      'like what it gives': like?.given ?? 0,
      'like all questions': like?.together ?? 0,
      'like the record': like?.whole ?? 0,
      'topic said': Math.max(0, ...named.map(({ score }) => score)),
      found: scores.get(measure) ?? 0,
      'answers by a search': outcome === 'answer' && found[0]?.measure === measure,
    };
  };
}
