import type { Measure } from '../../../knowledge/schema/measure.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import type { Supposed } from '../../decide/move.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import { regionOf, type Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { supposedWords } from '../../wording/explain-words.ts';
import { answerAspect } from '../answer-aspect.ts';
import { matterOf } from '../matter.ts';
import { targetClause } from '../measures/target-clause.ts';
import type { TurnDraft } from './turn-draft.ts';

/**
 * 要是减了呢: what would follow for the matter in hand, with its sum; nothing of it is stored, and the
 * open question stays open. Null where nothing is in hand, or what is supposed does not bear on it.
 */
export function supposeTurn(
  supposed: readonly Supposed[],
  said: string,
  scene: Scene,
  deps: Deps,
): TurnDraft | null {
  const { focus } = scene.state;
  const { hand } = tableOf(scene.state, deps);
  const [inHand] = hand;
  const bearing = deps.judgement.bearing(hand);
  const bears = supposed.filter(({ fact }) => bearing.has(fact) || fact === 'place');
  if (focus === null || inHand === undefined || bears.length === 0) return null;
  const added = bears.map(({ fact, value }) => ({ fact, value, at: scene.turn }));
  const answers = [...scene.answers, ...added];
  const imagined: Scene = { ...scene, answers, region: regionOf(answers) };
  const about = hand.find((one) => bearsOn(one, bears, deps)) ?? inHand;
  // 私人房东的呢 is about the case that speaks of them.
  const question = targetClause(about, said) === null ? `${focus.question}；${said}` : said;
  const matter = matterOf(about, question, imagined, deps);
  const words = bears.flatMap(({ fact: id, value }) => {
    const fact = factById(id, deps);
    return fact === undefined
      ? []
      : [[fact.label, deps.judgement.valueWords(fact, value)] as const];
  });
  const [first, ...rest] = answerAspect('whether', matter);
  if (first === undefined) return null;
  const sum = matter.judged?.verdict === 'eligible' ? answerAspect('amount', matter) : [];
  return {
    ...keepFocus(scene),
    messages: [
      messageAbout(about.id, [
        { ...first, text: supposedWords(words, first.text) },
        ...sum.filter(({ data }) => data?.silent !== true),
        ...rest,
      ]),
    ],
    measures: [about.id],
    contacts: [],
    suggestions: [],
    effects: [],
    supposed: answers,
  };
}

function bearsOn(measure: Measure, supposed: readonly Supposed[], deps: Deps): boolean {
  const facts = deps.judgement.bearing([measure]);
  return supposed.some(({ fact }) => facts.has(fact));
}
