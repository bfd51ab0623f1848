import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Said } from '../../language/words.ts';
import { type Block, block } from '../block.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import { shortName } from '../short-name.ts';
import { amountWords } from '../wording/amount-words.ts';
import { waitingNote, waitingSum, waitingWords } from '../wording/fixed-words.ts';
import { amountInQuestion } from './amount-in-question.ts';
import { type Matter, matterOf } from './matter.ts';

/** Something asked that waits for its turn. */
export interface Later {
  readonly measure: Measure;
  /** the words that led to it; they tell which of its cases is meant */
  readonly words: Said | string;
  /** how it was named; null where no noun did */
  readonly noun: string | null;
}

/** So many characters tell in brief what waits. */
const ROOM = 100;

/**
 * 还有“社保”（到2020年6月30日）的事，回“继续”我接着说: what waits, each with whether it can be had still, and what
 * it gives where there is room for that.
 */
export function waitingLine(later: readonly Later[], scene: Scene, deps: Deps): Block {
  let room = ROOM;
  return block(
    'more',
    waitingWords(
      later.map(({ measure, words, noun }) => {
        const matter = matterOf(measure, words, scene, deps);
        const { judged, on, today } = matter;
        const name = noun ?? shortName(measure, deps.knowledge);
        const gist = briefOf(matter);
        const isTold = gist !== null && gist.length <= room;
        if (isTold) room -= gist.length;
        return {
          name,
          note: judged === undefined ? '' : waitingNote(judged, on, today),
          gist: isTold ? gist : null,
        };
      }),
    ),
  );
}

/** What one gets: of the case in question, of the only one, or of all together, and the sum where it is known. */
function briefOf(matter: Matter): string | null {
  const { clause, measure, judged, document } = matter;
  if (judged?.verdict === 'ineligible' || document.nature === 'reference') return null;
  const gists = clause === null ? measure.clauses.map(({ gist }) => gist) : [clause.gist];
  return gists.length === 0 ? null : `${gists.join('')}${sumOf(matter)}`;
}

/** The sum, where all that it is reckoned from was told. */
function sumOf(matter: Matter): string {
  const estimate = amountInQuestion(matter);
  if (estimate === undefined || estimate.unit === '%') return '';
  const isKnown = (estimate.missing ?? []).length === 0 && typeof estimate.amount === 'number';
  return isKnown ? waitingSum(amountWords(estimate)) : '';
}
