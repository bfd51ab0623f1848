import type { Utterance } from '../../language/utterance.ts';
import type { Deps } from '../deps.ts';
import { factById, measuresById } from '../lookup.ts';
import type { Scene } from '../read/scene.ts';
import type { Answer, ConversationState } from '../state.ts';
import type { Move } from './move.ts';
import { handOf } from './table.ts';
import { topicOf } from './target/matter-named.ts';

/** Longer messages say more than that all is as it was. */
const LONGEST = 32;

/** 不不, 没转, 不合伙, 哪有那么多: takes back what was supposed by the message before; 不懂 and 不用 do not. */
const TAKES_BACK =
  /^(?:哦|噢|哎呀?|啊|嗯|唉|行|好吧?|哈+|[，,。！!\s])*(?:不不|没没|不是|没有|(?:哪|哪里|哪儿)[有能会]|怎么可能|不可能|开玩笑|(?:不|没|冇|唔)(?<verb>(?![懂知清明听看信对行好用要过管然止够错问事关谁办得])[\u4e00-\u9fff]{1,3}?)(?:了|的|啊|啦)?(?=[，,。！!\s]|$))/;

const NEVER = /^[^，,]{0,3}(?:哪[有能会里儿]|怎么可能)/;

/** 那还是七千吧, 还是能拿的对吧: whether what was told stands. */
const WHETHER_STANDS = /吧|对不对|对吗|是不是|没错/;

/** What may be asked of the case while it is taken up again. */
const OF_VERDICT: ReadonlySet<string | null> = new Set([null, 'whether', 'amount', 'holds']);

/**
 * Back from what was supposed to how it is: 不不，就是问问; 不转了，还是原来的; 那还是七千吧. Null for all else, and
 * where another matter is brought up, or something is put right.
 */
export function asItIs(scene: Scene, deps: Deps): Move | null {
  const { state, text, utterance } = scene;
  const hand = handBefore(state);
  if (hand.length === 0 || utterance === null || [...text].length > LONGEST) return null;
  if (!isBack(utterance, scene, deps) || corrects(scene, deps)) return null;
  if (utterance.requests.some(({ aspect }) => !OF_VERDICT.has(aspect))) return null;
  const families = measuresById(hand, deps).flatMap(({ themes }) => themes);
  const topic = topicOf(scene.words, scene, deps);
  const isElse = topic !== null && !families.some((theme) => theme.startsWith(topic.family));
  return isElse ? null : { kind: 'as-it-is', measures: hand.slice(0, AT_MOST) };
}

/** So many matters are told again at once. */
const AT_MOST = 2;

/** What was in hand before anything was supposed. */
const handBefore = ({ focus, supposing }: ConversationState): readonly string[] =>
  supposing.length > 0 ? supposing : handOf(focus);

function isBack({ clauses }: Utterance, scene: Scene, deps: Deps): boolean {
  const { text, state } = scene;
  if (saysOf('only-asked', text, deps)) return true;
  const [first] = clauses;
  // 哪能做到十三万 asks nothing.
  const asks = first?.act === 'asks' && !NEVER.test(text);
  const isAsked = asks || first?.act === 'supposes' || /[呢？?]\s*$/.test(text);
  const denial = TAKES_BACK.exec(text);
  if (state.supposing.length > 0 && !isAsked && denial !== null)
    return !answersOpen(denial.groups?.['verb'] ?? '', scene, deps);
  if (state.supposing.length > 0 && saysOf('as-before', text, deps)) return true;
  return WHETHER_STANDS.test(text) && isSumSaid(scene, deps);
}

/** 没有, 没领过, where that is asked: said to the open question; 不开了 denies what it does not ask. */
function answersOpen(verb: string, { state, utterance }: Scene, deps: Deps): boolean {
  if (state.open === null || utterance?.reply?.kind !== 'value') return false;
  const question = factById(state.open.fact, deps)?.question ?? '';
  return verb === '' || [...verb].some((character) => question.includes(character));
}

const saysOf = (name: string, text: string, { knowledge }: Deps): boolean =>
  (knowledge.speech.classes[name] ?? []).some((word) => text.includes(word));

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
  const { state, text, added, utterance } = scene;
  const claims = utterance?.claims ?? [];
  const sums = sumsOf(scene, deps);
  const end = TAKES_BACK.test(text) ? (utterance?.clauses[0]?.span.end ?? 0) : 0;
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
