import type { Measure } from '../../knowledge/schema/measure.ts';
import { type Block, block } from '../block.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import { shortName } from '../short-name.ts';
import { waitingNote, waitingWords } from '../wording/fixed-words.ts';
import { matterOf } from './matter.ts';

/** Something asked that waits for its turn. */
export interface Later {
  readonly measure: Measure;
  /** the words that led to it; they tell which of its cases is meant */
  readonly words: string;
  /** how it was named; null where no noun did */
  readonly noun: string | null;
}

/** 还有“社保”（到2020年6月30日）的事，回“继续”我接着说: what waits, each with whether it can be had still. */
export function waitingLine(later: readonly Later[], scene: Scene, deps: Deps): Block {
  return block(
    'more',
    waitingWords(
      later.map(({ measure, words, noun }) => {
        const { judged, on, today } = matterOf(measure, words, scene, deps);
        const name = noun ?? shortName(measure, deps.knowledge);
        return { name, note: judged === undefined ? '' : waitingNote(judged, on, today) };
      }),
    ),
  );
}
