import type { Block } from '../../block.ts';
import { sourceWords } from '../../wording/aspect-words.ts';
import type { Matter } from '../matter.ts';
import { asked } from './asked.ts';

/** 哪个文件说的: paper, number, place in it, day. */
export function answerSource(matter: Matter): readonly Block[] {
  const { document, clause, measure } = matter;
  const locator = clause?.locator ?? measure.locator;
  return [asked('source', matter, sourceWords(document, locator), { locator })];
}
