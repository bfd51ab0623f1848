import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type Block, block } from '../../block.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { labelOf } from '../../lookup.ts';
import { UNKNOWN } from '../../question-id.ts';
import { isCorrected, newsOf, type Scene } from '../../read/scene.ts';
import type { Answer } from '../../state.ts';
import * as words from '../../wording/fixed-words.ts';
import { whyNotShort } from '../../wording/verdict-words.ts';
import { holdingBlocks } from '../holding.ts';
import { matterOf } from '../matter.ts';
import { fallen, standing } from '../measures/standing.ts';
import { targetMeasure } from '../measures/target-measure.ts';
import { givenBlocks } from '../supposed.ts';

/** What is told of last stands before what is judged beside it; what the news bear on before all. */
export function changedFirst(
  scope: readonly Measure[],
  scene: Scene,
  deps: Deps,
): readonly Measure[] {
  const { hand } = tableOf(scene.state, deps);
  const news = newsOf(scene).map(({ fact }) => fact);
  const bears = (measure: Measure): boolean => {
    const facts = deps.judgement.bearing([measure]);
    return news.some((fact) => facts.has(fact));
  };
  return [
    ...hand.filter(bears),
    ...hand.filter((measure) => !bears(measure)),
    ...scope.filter((measure) => !hand.includes(measure)),
  ];
}

/** 结论不变; after something was put right, what the verdict and the sum of the measure in hand are now. */
export function standsBlocks(
  [first]: readonly Measure[],
  { done, changed }: { readonly done: boolean; readonly changed: readonly Measure[] },
  scene: Scene,
  deps: Deps,
): readonly Block[] {
  const isSame = first === undefined || !changed.includes(first);
  const line = done && isSame ? [block('acknowledgement', words.nothingChanges)] : [];
  if (first === undefined || !(isCorrected(scene) || isDoubted(scene))) return line;
  const matter = matterOf(first, scene.state.focus?.question ?? '', scene, deps);
  return [
    ...line,
    ...standing(
      matter,
      newsOf(scene).map(({ fact }) => fact),
    ),
  ];
}

/** Of what is told anew, the case that does not stand by what was put right. */
export function fallenBlocks(
  [first]: readonly Measure[],
  scene: Scene,
  deps: Deps,
): readonly Block[] {
  if (first === undefined) return [];
  const news = newsOf(scene).map(({ fact }) => fact);
  return fallen(matterOf(first, scene.state.focus?.question ?? '', scene, deps), news);
}

/** 那还是七千吧, 现在还能拿对吧: told, and asked whether it stands. */
const isDoubted = ({ words }: Scene): boolean => words.says('doubts-it-stands');

/** What this message's facts give in the first measure that they lead somewhere in. */
export function givenNow(measures: readonly Measure[], scene: Scene, deps: Deps): readonly Block[] {
  const facts = newsOf(scene)
    .filter(({ value }) => value !== UNKNOWN)
    .map(({ fact }) => fact);
  if (facts.length === 0) return [];
  const question = scene.words.like(scene.state.focus?.question ?? '').and('；', scene.words);
  for (const measure of measures) {
    const given = givenBlocks(facts, matterOf(measure, question, scene, deps));
    if (given.length > 0) return given;
  }
  return [];
}

/** Whether what this message told gives another verdict or another sum, or bears out all that was presumed. */
export function isChanged(measure: Measure, scene: Scene, deps: Deps): boolean {
  const question = scene.state.focus?.question ?? '';
  const outcome = (answers: readonly Answer[]) => {
    const aimed = targetMeasure(measure, question, { ...scene, answers }, deps);
    return deps.judgement
      .assess(aimed, answers, scene.on)
      .map(({ verdict, estimate, presumed = [] }) => [
        verdict,
        estimate?.amount,
        presumed.length > 0,
      ]);
  };
  return JSON.stringify(outcome(scene.state.answers)) !== JSON.stringify(outcome(scene.answers));
}

/** Whether one of them has a verdict. */
export function isSettled(scope: readonly Measure[], scene: Scene, deps: Deps): boolean {
  return scope.some(
    (measure) => deps.judgement.assess(measure, scene.answers, scene.on)[0]?.verdict !== 'unknown',
  );
}

/** What the verdict of a lapsed measure would still hang on; so many things at most. */
export function openBlocks(scope: readonly Measure[], scene: Scene, deps: Deps): Block[] {
  const [first] = scope;
  if (first === undefined) return [];
  const aimed = targetMeasure(first, scene.state.focus?.question ?? '', scene, deps);
  const sum = deps.judgement.assess(aimed, scene.answers, scene.on)[0];
  if (sum?.validity.status !== 'expired' || sum.missing.length === 0) return [];
  const labels = sum.missing.slice(0, 3).map((fact) => labelOf(fact, deps));
  return [block('verdict', words.openThen(labels), { measureId: first.id, verdict: sum.verdict })];
}

/** So many of a list are named as fitting at once. */
const FITTING = 4;

/** What the answer has decided already, while another question follows. */
export function settledBlocks(
  scope: readonly Measure[],
  changed: readonly Measure[],
  isList: boolean,
  scene: Scene,
  deps: Deps,
): Block[] {
  const question = scene.state.focus?.question ?? '';
  const settled = (measures: readonly Measure[]) =>
    measures.flatMap((measure) => {
      const aimed = targetMeasure(measure, question, scene, deps);
      const sum = deps.judgement.assess(aimed, scene.answers, scene.on)[0];
      return sum === undefined || sum.verdict === 'unknown'
        ? []
        : [{ measure, verdict: sum.verdict, sum }];
    });
  if (isList) {
    const all = settled(scope);
    const open = scope.length - all.length;
    const fitting = settled(changed).filter(({ measure, verdict }) => {
      const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
      return verdict === 'eligible' && sum?.validity.status !== 'expired';
    });
    if (fitting.length > 0) {
      const titles = fitting.slice(0, FITTING).map(({ measure }) => measure.title);
      return [block('verdict', words.fittingLine(titles, fitting.length, open))];
    }
    return all.length === 0 ? [] : [block('acknowledgement', words.settledCount(all.length, open))];
  }
  return settled(changed).flatMap(({ measure, verdict, sum }) => {
    const whyNot = whyNotShort(sum, (fact) => labelOf(fact, deps));
    const about = { measureId: measure.id, verdict };
    return [
      block('verdict', words.settledLine(measure.title, verdict, whyNot), about),
      // 做了十二万: past the line, what holds instead.
      ...(verdict === 'ineligible' && isCorrected(scene)
        ? holdingBlocks(matterOf(measure, question, scene, deps))
        : []),
    ];
  });
}
