import { mattersIn } from '../../../language/words.ts';
import type { TurnDraft } from '../../answer/turns/turn-draft.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { searchFor } from '../../read/search-for.ts';
import { ONLY_TOLD } from '../../thresholds.ts';
import type { Move } from '../move.ts';
import { LETTER } from '../stretch.ts';
import { tableOf } from '../table.ts';
import { asks, isTry, tellingOf } from '../telling.ts';
import { candidatesOf } from './candidates.ts';
import { scoreOf } from './second-look.ts';

/** Moves that look for a record, or turn to one. */
const TURNS: ReadonlySet<Move['kind']> = new Set(['policy', 'turn-to', 'aspect']);

/** Moves beside which these may stand. */
const TELLS: ReadonlySet<Move['kind']> = new Set(['answer', 'facts']);

/**
 * What is done with a later message that asks nothing: 我老婆也想开个店卖衣服, 姑娘在广东打工, 太麻烦了. People tell of
 * their lives between their questions, and any word of it stands in some record. It turns to a record that the
 * talk has not dealt with only where that one is surely meant (还批发点种子秧苗); else what it tells of the owner is
 * taken down, and no more is said.
 * @param draft what the moves come to
 * @returns what is done instead; null where the moves stand
 */
export function onlyTold(
  moves: readonly Move[],
  draft: Pick<TurnDraft, 'measures'>,
  scene: Scene,
  deps: Deps,
): readonly Move[] | null {
  const { state, utterance, words } = scene;
  const table = tableOf(state, deps);
  if (utterance === null || table.all.length === 0 || words.size >= LETTER) return null;
  const known: ReadonlySet<string> = new Set(table.all.map(({ id }) => id));
  if (asks(utterance) || utterance.requests.length > 0) return null;
  if (wishesForFound(scene, known, deps)) return [{ kind: 'policy' }];
  const isTurn = moves.some(({ kind }) => TURNS.has(kind));
  if (!isTurn || !moves.every(({ kind }) => TURNS.has(kind) || TELLS.has(kind))) return null;
  const fresh = draft.measures.filter((id) => !known.has(id));
  const isRefused = draft.measures.length === 0;
  if (fresh.length === 0 && !isRefused) return null;
  // 2月30日: a try at the open question is asked for again.
  if (isRefused && isTry(scene)) return null;
  // 个税, 社保, 检电梯: a matter that is named, and nothing else, is asked about.
  if (words.size <= NAME_AT_MOST && isNamed(scene, deps)) return null;
  const { results } = searchFor(words, scene, deps);
  if ((results[0]?.score ?? 0) >= ONLY_TOLD.found) return null;
  const isMeant = candidatesOf(fresh, scene, deps).some(
    (candidate) => !known.has(candidate.measure.id) && scoreOf(candidate) >= ONLY_TOLD.surelyMeant,
  );
  if (isMeant) return null;
  return [tellingOf(scene) ?? { kind: 'remark' }];
}

/** 我想贷点款: what one wants for oneself, and a search finds well, is asked for, though it is put as told. */
function wishesForFound(scene: Scene, known: ReadonlySet<string>, deps: Deps): boolean {
  const { utterance, words } = scene;
  const isWish = utterance?.clauses.some(
    ({ about, act, mood }) => act === 'tells' && mood === 'wish' && about === 'owner',
  );
  if (isWish !== true || tellingOf(scene)?.kind === 'answer') return false;
  const [first] = searchFor(words, scene, deps).results;
  return first !== undefined && !known.has(first.measure.id) && first.score >= ONLY_TOLD.wished;
}

/** Whether the words are, or may be, a matter's name. */
const isNamed = ({ said, words }: Scene, { knowledge }: Deps): boolean =>
  (said?.themes.length ?? 0) > 0 || mattersIn(words, knowledge.matterNames).length > 0;

/** Characters of a matter's name. */
const NAME_AT_MOST = 6;
