import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { block } from '../../../block.ts';
import { keepFocus } from '../../../case/keep-focus.ts';
import type { Move, Supposed } from '../../../decide/move.ts';
import { tableOf } from '../../../decide/table.ts';
import type { Deps } from '../../../deps.ts';
import { factById, measuresById } from '../../../lookup.ts';
import { regionOf, type Scene } from '../../../read/scene.ts';
import { messageOf } from '../../../reply.ts';
import { type Answer, type Focus, MAX_PEOPLE } from '../../../state.ts';
import { forAnotherWords } from '../../../wording/explain-words.ts';
import { personWord } from '../../measures/people.ts';
import { tellMatter } from '../lists/item-turn.ts';
import { policyTurn } from '../policy-turn.ts';
import type { TurnDraft } from '../turn-draft.ts';

/** So many of the facts are named. */
const NAMED = 4;

/**
 * 我老弟开的是个体饭店，他也能弄？: the matter in hand, or what the words find for them, judged by what was told
 * of somebody else and by nothing that was told before but the place. It is kept as theirs.
 */
export function forAnotherTurn(
  { person, answers: told, measure: meant, aspect, said }: Extract<Move, { kind: 'for-another' }>,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const { state, turn } = scene;
  const place = state.answers.findLast(({ fact }) => fact === 'place');
  const answers = [
    ...(place === undefined ? [] : [place]),
    ...told.map(({ fact, value }) => ({ fact, value, at: turn })),
  ];
  const theirs: Scene = {
    ...scene,
    answers,
    added: [],
    region: regionOf(answers),
    state: { ...state, answers, open: null, shown: [] },
  };
  const [hand] = tableOf(state, deps).hand;
  const alone: Scene = { ...theirs, words: said, state: { ...theirs.state, focus: null } };
  const found =
    meant === undefined || meant === hand?.id
      ? policyTurn(alone, deps)
      : tellMatter(meant, aspect, alone, deps, said);
  const [other] = measuresById(found.measures.slice(0, 1), deps);
  const isOther =
    hand === undefined ||
    (meant === undefined
      ? other !== undefined && fitOf(other, theirs, deps) > fitOf(hand, theirs, deps)
      : meant !== hand.id);
  const draft = isOther ? found : tellMatter(hand.id, aspect, theirs, deps);
  const words = told
    .filter((one) => one.isSaid)
    .slice(0, NAMED)
    .flatMap((one) => factWords(one, deps));
  const { focus, ask } = keepFocus({ ...scene, added: [] });
  const inHand = (isOther ? other : hand)?.id;
  return {
    ...draft,
    answers: state.answers,
    focus:
      focus === null || inHand === undefined
        ? focus
        : {
            ...focus,
            hand: [inHand],
            // What the owner asks for too stays the owner's matter.
            ...withPerson(focus, person, inHand === hand?.id ? '' : inHand, answers, deps),
          },
    ask,
    messages: [
      messageOf('text', [block('acknowledgement', forAnotherWords(person, words))]),
      ...draft.messages,
    ],
    supposed: answers,
  };
}

/**
 * 他家房产税一年九千: what was told of somebody who is named is kept as theirs.
 * @param measure their own matter; empty where it is the owner's too
 */
function withPerson(
  { people = [] }: Focus,
  person: string,
  measure: string,
  answers: readonly Answer[],
  deps: Deps,
): Pick<Focus, 'people'> {
  const name = person === '' ? '' : personWord(deps.search.language.words(person), deps);
  if (name === '') return {};
  const told = answers.filter(({ fact }) => fact !== 'place');
  const others = people.filter((one) => one.name !== name);
  return { people: [{ name, measure, answers: told }, ...others].slice(0, MAX_PEOPLE) };
}

/** 个体工商户; 月销售额3万元 */
function factWords({ fact: id, value }: Supposed, deps: Deps): readonly string[] {
  const fact = factById(id, deps);
  if (fact === undefined || fact.type === 'region') return [];
  const words = deps.judgement.valueWords(fact, value);
  return [fact.type === 'number' || fact.type === 'date' ? `${fact.label}${words}` : words];
}

/** How many of the facts a measure asks for and finds; below 0 where it is shut. */
function fitOf(measure: Measure, { answers, on }: Scene, deps: Deps): number {
  const [sum] = deps.judgement.assess(measure, answers, on);
  if (sum === undefined || sum.verdict === 'ineligible') return -1;
  const told = new Set(answers.map(({ fact }) => fact));
  return new Set(
    sum.reasons.flatMap(({ fact, holds }) =>
      holds === true && fact !== undefined && told.has(fact) ? [fact] : [],
    ),
  ).size;
}
