import type { Parts } from '../parts.ts';
import { messageOf } from '../reply.ts';
import { holdOpen } from '../turn/hold-open.ts';
import { factById } from '../turn/lookup.ts';
import type { Scene } from '../turn/scene.ts';
import type { Told } from '../turn/told.ts';
import { explain, type QuestionAspect } from './explain.ts';

/**
 * Explains the open question, or a word, and puts the same question again. Null where there is nothing
 * to explain it by.
 * @param said the words that name what is meant; empty where only 这个 is said
 */
export function explainTurn(
  aspect: QuestionAspect,
  said: string,
  scene: Scene,
  parts: Parts,
): Told | null {
  const { open } = scene.state;
  const fact = open === null ? null : (factById(open.fact, parts) ?? null);
  const blocks = explain(aspect, fact, said, parts);
  if (blocks.length === 0) return null;
  return {
    ...holdOpen(scene),
    messages: [messageOf('text', blocks)],
    measures: [],
    contacts: [],
    suggestions: [],
    effects: [],
  };
}
