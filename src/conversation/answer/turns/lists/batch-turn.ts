import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { stored } from '../../../../language/words.ts';
import { behind, block } from '../../../block.ts';
import { keepFocus } from '../../../case/keep-focus.ts';
import type { Deps } from '../../../deps.ts';
import { placeWords } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { messageOf } from '../../../reply.ts';
import { batchWords, moreMeasures, overviewLine } from '../../../wording/overview-words.ts';
import { assumedLine } from '../../../wording/scene-words.ts';
import { SUGGESTIONS, topic } from '../../suggestions.ts';
import type { TurnDraft } from '../turn-draft.ts';

/** How many of what is left are named at once. */
const NAMED = 4;

/**
 * 2020年那批还有效吗: how many measures of a year's papers have lapsed, and which have not. They become the
 * list in hand; nothing is asked.
 * @param which how the list is called: 绍兴市2020年那批
 */
export function batchTurn(
  measures: readonly Measure[],
  which: string | null,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const sums = measures.flatMap((measure) =>
    deps.judgement.assess(measure, scene.answers, scene.on).slice(0, 1),
  );
  const isOver = ({ validity }: (typeof sums)[number]) => validity.status === 'expired';
  const left = sums.filter((sum) => !isOver(sum));
  const isPast = scene.on < scene.today;
  const line = (sum: (typeof sums)[number]) =>
    block('measure', overviewLine(sum, '', isPast), {
      measureId: sum.measureId,
      verdict: sum.verdict,
      status: sum.validity.status,
    });
  const lines = left.map(line);
  const ids = [...left, ...sums.filter(isOver)].map(({ measureId }) => measureId);
  return {
    ...keepFocus(scene),
    focus: {
      measures: ids,
      question: stored(scene.words),
      asked: [],
      closed: true,
      list: ids,
      hand: [],
    },
    ask: null,
    messages: [
      messageOf('text', [
        block('validity', batchWords(which, sums.length, left.length)),
        ...lines.slice(0, NAMED),
        ...(left.length > NAMED ? [block('more', moreMeasures(left.length - NAMED))] : []),
        block('scene', assumedLine(placeWords(scene, deps), scene.on, scene.today)),
        ...behind([...lines.slice(NAMED), ...sums.filter(isOver).map(line)]),
      ]),
    ],
    measures: ids,
    suggestions: left.slice(0, SUGGESTIONS).map(({ title }) => topic(title)),
  };
}
