import type { Utterance } from '../../language/utterance.ts';
import type { Words } from '../../language/words.ts';
import type { Deps } from '../deps.ts';
import { factById, measuresById } from '../lookup.ts';
import type { Scene } from '../read/scene.ts';
import type { Answer, ConversationState } from '../state.ts';
import type { Move } from './move.ts';
import { handOf } from './table.ts';
import { topicOf } from './target/matter-named.ts';

/** Longer messages say more than that all is as it was. */
const LONGEST = 32;

/** What may be asked of the case while it is taken up again. */
const OF_VERDICT: ReadonlySet<string | null> = new Set([null, 'whether', 'amount', 'holds']);

/**
 * Back from what was supposed to how it is: 不不，就是问问; 不转了，还是原来的; 那还是七千吧. Null for all else, and
 * where another matter is brought up, or something is put right.
 */
export function asItIs(scene: Scene, deps: Deps): Move | null {
  const { state, words, utterance } = scene;
  const hand = handBefore(state);
  if (hand.length === 0 || utterance === null || words.length > LONGEST) return null;
  if (!isBack(utterance, scene, deps) || corrects(scene, deps)) return null;
  if (utterance.requests.some(({ aspect }) => !OF_VERDICT.has(aspect))) return null;
  const families = measuresById(hand, deps).flatMap(({ themes }) => themes);
  const topic = topicOf(words, scene, deps);
  const isElse = topic !== null && !families.some((theme) => theme.startsWith(topic.family));
  return isElse ? null : { kind: 'as-it-is', measures: hand.slice(0, AT_MOST) };
}

/** So many matters are told again at once. */
const AT_MOST = 2;

/** What was in hand before anything was supposed. */
const handBefore = ({ focus, supposing }: ConversationState): readonly string[] =>
  supposing.length > 0 ? supposing : handOf(focus);

function isBack({ clauses }: Utterance, scene: Scene, deps: Deps): boolean {
  const { words, state } = scene;
  // 随便问下，要是十万呢: another supposition.
  if (clauses.some(({ act }) => act === 'supposes')) return false;
  if (saysOf('only-asked', words, deps)) return true;
  const [first] = clauses;
  // 哪能做到十三万 asks nothing.
  const asks = first?.act === 'asks' && !words.says('never-so');
  const isAsked = asks || words.says('asks-at-its-end');
  const verb = words.part('takes-back', 'verb');
  if (state.supposing.length > 0 && !isAsked && words.says('takes-back'))
    return !answersOpen(verb, scene, deps);
  if (state.supposing.length > 0 && saysOf('as-before', words, deps)) return true;
  return words.says('asks-whether-it-stands') && isSumSaid(scene, deps);
}

/** 没有, 没领过, where that is asked: said to the open question; 不开了 denies what it does not ask. */
function answersOpen(verb: Words | null, { state, utterance }: Scene, deps: Deps): boolean {
  if (state.open === null || utterance?.reply?.kind !== 'value') return false;
  const question = factById(state.open.fact, deps)?.question ?? '';
  return verb === null || verb.touches(question);
}

const saysOf = (name: string, words: Words, { knowledge }: Deps): boolean =>
  (knowledge.speech.classes[name] ?? []).some((word) => words.holds(word));

/** Something told before is told otherwise, and it is not the sum that is read for it. */
function corrects(scene: Scene, deps: Deps): boolean {
  const { answers } = scene.state;
  return stillTold(scene, deps).some(({ fact, value }) => {
    const before = answers.findLast((answer) => answer.fact === fact);
    return before !== undefined && before.value !== value;
  });
}

/**
 * What a message that takes back tells for all that: what it says in words of its own, and no sum; of the
 * words that take back (没招到), nothing that was told otherwise before.
 */
export function stillTold(scene: Scene, deps: Deps): readonly Answer[] {
  const { state, words, added, utterance } = scene;
  const corrections = utterance?.corrections ?? [];
  const claims = [...(utterance?.claims ?? []), ...corrections];
  const sums = sumsOf(scene, deps);
  const end = words.says('takes-back') ? (utterance?.clauses[0]?.span.end ?? 0) : 0;
  const wasTold = (fact: string) => state.answers.some((answer) => answer.fact === fact);
  return added.filter(
    ({ fact, value }) =>
      claims.some(
        (claim) =>
          claim.fact === fact &&
          claim.value === value &&
          (claim.span.start >= end || !wasTold(fact)),
      ) && !sums.has(Number(value)),
  );
}

/** 七千, where that is the sum. */
export function isSumSaid(scene: Scene, deps: Deps): boolean {
  const sums = sumsOf(scene, deps);
  return (scene.utterance?.quantities ?? []).some(
    (one) => 'range' in one && one.range.low === one.range.high && sums.has(one.range.low ?? 0),
  );
}

/** What the matter in hand comes to, by what was told before. */
function sumsOf({ state, on }: Scene, deps: Deps): ReadonlySet<number> {
  return new Set(
    measuresById(handBefore(state), deps)
      .flatMap((measure) => deps.judgement.assess(measure, state.answers, on))
      .flatMap(({ estimate }) =>
        typeof estimate?.amount === 'number' && estimate.amount > 0 ? [estimate.amount] : [],
      ),
  );
}
