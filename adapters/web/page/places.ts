import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { Region } from '../../../src/knowledge/schema/vocabulary.ts';

/** Cities and counties that a shop may choose; whole provinces say too little. */
export function placesOf(knowledge: Knowledge): readonly Region[] {
  return knowledge.regions.filter(({ code }) => !code.endsWith('0000'));
}
