import { type Block, behind, block } from '../../block.ts';
import { conditionsWords } from '../../wording/aspect-words.ts';
import { conditionWords } from '../../wording/condition-words.ts';
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

/** So many cases of a measure are told in the first layer. */
const CASES = 2;

function conditionBlocks(aspect: MatterAspect, matter: Matter): readonly Block[] {
  const { measure, clause } = matter;
  const cases = clause === null ? measure.clauses : [clause];
  const told = cases.map(({ title, when }) => ({ title, conditions: conditionWords(when) }));
  const full = told.filter(({ conditions }) => conditions.length > 0);
  if (full.length === 0) return silent(aspect, matter);
  const isOne = full.length === 1;
  const lines = full.map(({ title, conditions }) =>
    conditionsWords(isOne ? null : title, conditions),
  );
  return [
    asked(aspect, matter, lines.slice(0, CASES).join('\n')),
    ...behind(lines.slice(CASES).map((line) => block('condition', line))),
  ];
}
