import { keepFocus } from '../../case/keep-focus.ts';
import type { Supposed } from '../../decide/move.ts';
import type { Deps } from '../../deps.ts';
import { factById, measuresById } from '../../lookup.ts';
import { regionOf, type Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { supposedWords } from '../../wording/explain-words.ts';
import { answerAspect } from '../answer-aspect.ts';
import { matterOf } from '../matter.ts';
import type { TurnDraft } from './turn-draft.ts';

/**
 * 要是减了呢: what would follow for the matter in hand, with its sum; nothing of it is stored, and the
 * open question stays open. Null where nothing is in hand, or what is supposed does not bear on it.
 */
export function supposeTurn(
  supposed: readonly Supposed[],
  scene: Scene,
  deps: Deps,
): TurnDraft | null {
  const { focus } = scene.state;
  const measures = measuresById(focus?.measures ?? [], deps);
  const bearing = deps.judgement.bearing(measures);
  const bears = supposed.filter(({ fact }) => bearing.has(fact) || fact === 'place');
  const [measure] = measures;
  if (focus === null || measure === undefined || bears.length === 0) return null;
  const added = bears.map(({ fact, value }) => ({ fact, value, at: scene.turn }));
  const answers = [...scene.answers, ...added];
  const imagined: Scene = { ...scene, answers, region: regionOf(answers) };
  const about = measures.find((one) => bearsOn(one.id, bears, deps)) ?? measure;
  const matter = matterOf(about, focus.question, imagined, deps);
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

function bearsOn(id: string, supposed: readonly Supposed[], deps: Deps): boolean {
  const facts = deps.judgement.bearing(measuresById([id], deps));
  return supposed.some(({ fact }) => facts.has(fact));
}
