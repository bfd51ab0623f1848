import type { Block } from '../../block.ts';
import type { Matter } from '../matter.ts';
import { asked, silent } from './asked.ts';
import { gistsWith, statementsOn } from './statements.ts';

/** 能不能一起享受: what the paper excludes or adds up. */
export function answerCombination(matter: Matter): readonly Block[] {
  const texts = [
    ...matter.measure.excludes.map(({ text }) => text),
    ...[...statementsOn('together', matter.measure), ...gistsWith(/叠加|同时享受/, matter)].map(
      ({ text }) => text,
    ),
  ];
  const [first] = texts;
  if (first === undefined) return silent('combination', matter);
  return [asked('combination', matter, [...new Set(texts)].slice(0, 2).join('\n'))];
}
