import { BLANKED_OUT } from '../../../knowledge/compile-measure.ts';
import type { Condition } from '../../../knowledge/schema/condition.ts';
import { type Block, behind, block } from '../../block.ts';
import { conditionsWords, unstatedWords } from '../../wording/aspect-words.ts';
import { requirementWords } from '../../wording/condition-words.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import type { Matter } from '../matter.ts';
import { asked, silent } from './asked.ts';

/** 要什么条件: what must hold for the case in question. */
export function answerConditions(matter: Matter): readonly Block[] {
  return conditionBlocks('conditions', matter);
}

/** 他们查什么: the paper's conditions are what is looked at. */
export function answerChecks(matter: Matter): readonly Block[] {
  return conditionBlocks('checks', matter);
}

/** So many cases of a measure are told in the first layer, each with conditions of so many characters. */
const CASES = 2;
const ROOM = 90;
/** The same where there is only one case: what is left out of a list is what one is sent home for. */
const ROOM_OF_ONE = 170;

function conditionBlocks(aspect: MatterAspect, matter: Matter): readonly Block[] {
  const { measure, clause } = matter;
  const cases = clause === null ? measure.clauses : [clause];
  const told = cases.map(({ title, when }) => ({
    title,
    conditions: requirementWords(when),
    isStated: !statesNone(when),
  }));
  const full = told.filter(({ conditions }) => conditions.length > 0);
  if (full.length === 0) return silent(aspect, matter);
  const isOne = full.length === 1;
  const lines = full.map(({ title, conditions, isStated }) => {
    if (!isStated) return unstatedWords(isOne ? null : title, conditions);
    const shown = withinRoom(conditions, isOne ? ROOM_OF_ONE : ROOM);
    return conditionsWords(isOne ? null : title, shown, conditions.length - shown.length);
  });
  return [
    asked(aspect, matter, lines.slice(0, CASES).join('\n')),
    ...behind(
      full.flatMap(({ conditions }) =>
        conditions.map((condition) => block('condition', condition)),
      ),
    ),
  ];
}

/** Whether the paper states no condition at all, and only that is written down. */
const statesNone = (condition: Condition): boolean =>
  condition.kind === 'all'
    ? condition.of.every(statesNone)
    : condition.kind === 'manual' && (condition.unstated || condition.text === BLANKED_OUT);

/** The first conditions as far as there is room, one at least. */
function withinRoom(conditions: readonly string[], most: number): string[] {
  let room = most;
  return conditions.filter((condition, index) => {
    room -= condition.length;
    return index === 0 || room >= 0;
  });
}
