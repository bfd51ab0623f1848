import { FOLLOWS, IMPLIED } from '../../language/claims/settle-claims.ts';
import type { Clause, Utterance } from '../../language/utterance.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';
import { aspectOf } from './stretch.ts';
import type { Table } from './table.ts';

/** What is asked, and what of somebody else is to be judged by. */
type ForAnother = Extract<Move, { readonly kind: 'for-another' }>;

/** 她呢, 他也能弄, 他的店要交吗: asked of the person that was spoken of. */
const OF_THEM = /^(?:那|那么|请问)?(?:[他她]们?|人家)/;

/** 我老弟, 隔壁老王, 我表妹: how the person is called, before what is told of them. */
const PERSON =
  /^(?:那|那么|还有|对了|要是|如果)?((?:我家|我们|我|俺|咱|隔壁)?[\u4e00-\u9fff]{1,3}?)(?:那间|那边|那个|那家)?(?=开|是|也|在|没|有|招|请|做|卖|退|的|要|租|一)/;

/**
 * 我老弟开的是个体饭店，也招了一个，他也能弄？: within the case of one person, another with facts of their own
 * is asked about. Null where nobody else is brought up, or nothing is told of them.
 */
export function forAnother(table: Table, scene: Scene): ForAnother | null {
  const { utterance, state } = scene;
  const isOfCase = state.answers.some(({ fact }) => fact !== 'place');
  if (utterance === null || table.hand.length === 0 || !isOfCase) return null;
  const told = utterance.clauses.findIndex(isOfAnother);
  const asks = utterance.clauses.findIndex(
    ({ act, span }, at) => at >= told && act === 'asks' && OF_THEM.test(span.text),
  );
  const clause = utterance.clauses[told];
  if (clause === undefined || asks < 0) return null;
  const answers = factsOf(utterance, clause, scene);
  if (answers.length === 0) return null;
  const request = utterance.requests.find((one) => one.clause === asks) ?? null;
  const person = PERSON.exec(clause.span.text)?.[1] ?? '';
  return { kind: 'for-another', person, answers, aspect: aspectOf(request), said: scene.text };
}

const isOfAnother = ({ act, about, span }: Clause): boolean =>
  act === 'tells' && (about === 'other' || about === 'family') && !OF_THEM.test(span.text);

/** What is told from the clause on that brings them up. */
function factsOf({ claims }: Utterance, { span }: Clause, { added }: Scene): ForAnother['answers'] {
  const after = claims.filter(
    (claim) => claim.mood === 'fact' && !claim.denied && claim.span.start >= span.start,
  );
  const saidOf = (id: string): boolean =>
    after.some(({ fact, by }) => fact === id && by !== FOLLOWS && by !== IMPLIED);
  const all = [...added, ...after].map(({ fact, value }) => ({
    fact,
    value,
    isSaid: saidOf(fact),
  }));
  return [...new Map(all.map((one) => [one.fact, one])).values()];
}

/** 那我呢: back from somebody else to the case one came with. */
const BACK = /^(?:那|那么)?(?:我|我们|我自己|我这边|我这种|我的店|我家)(?:自己)?呢[？?。！!\s]*$/;

/** 那我呢: the matter that the case is about, judged by what was told of oneself. */
export function backToSelf({ state, text }: Scene): Move | null {
  const [measure] = state.focus?.measures ?? [];
  return measure !== undefined && BACK.test(text)
    ? { kind: 'turn-to', measure, aspect: null, said: '' }
    : null;
}
