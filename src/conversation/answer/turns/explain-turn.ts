import { conditionNodes } from '../../../knowledge/walk.ts';
import { type Block, block } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import type { Deps } from '../../deps.ts';
import { factById, measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { messageOf } from '../../reply.ts';
import { requiredWords } from '../../wording/condition-words.ts';
import { explain, type QuestionAspect } from '../explain.ts';
import type { TurnDraft } from './turn-draft.ts';

/**
 * Explains the open question, or a word, and puts the same question again. Null where there is nothing
 * to explain it by.
 * @param said the words that name what is meant; empty where only 这个 is said
 */
export function explainTurn(
  aspect: QuestionAspect,
  said: string,
  scene: Scene,
  deps: Deps,
): TurnDraft | null {
  const { open } = scene.state;
  const fact = open === null ? null : (factById(open.fact, deps) ?? null);
  const listed = aspect === 'which' && open !== null ? listOfRecord(open.fact, scene, deps) : null;
  const blocks = listed?.blocks ?? explain(aspect, fact, said, deps);
  if (blocks.length === 0) return null;
  return {
    ...keepFocus(scene),
    messages: [messageOf('text', blocks)],
    measures: listed === null ? [] : [listed.measure],
    contacts: [],
    suggestions: [],
    effects: [],
  };
}

/**
 * 哪些行业: what the measure in hand itself lists under the open question, in its own words; a single
 * one that is asked for is no list.
 */
function listOfRecord(
  fact: string,
  { state }: Scene,
  deps: Deps,
): { readonly measure: string; readonly blocks: readonly Block[] } | null {
  for (const measure of measuresById(state.focus?.measures ?? [], deps)) {
    const lists = measure.clauses.flatMap(({ when }) =>
      [...conditionNodes(when)].flatMap((node) =>
        node.kind === 'test' &&
        node.fact === fact &&
        node.demand.op === 'in' &&
        node.demand.values.length > 1
          ? (node.text ?? [])
          : [],
      ),
    );
    const words = [...new Set(lists)].slice(0, LISTS).map(requiredWords).join('');
    if (words !== '')
      return { measure: measure.id, blocks: [block('asked-aspect', words, { aspect: 'which' })] };
  }
  return null;
}

/** So many lists of a measure's cases are told at once. */
const LISTS = 3;
