import { pairsOf } from '../../../language/nearness/pairs.ts';
import type { Aspect } from '../../../language/utterance.ts';
import { mattersIn, type Words } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { ConversationState } from '../../state.ts';
import { tableOf } from '../table.ts';

/** Asked for, these want an office. */
const OF_OFFICES: ReadonlySet<Aspect | null> = new Set(['phone', 'whom', 'where']);

/** So many characters beside a name are no matter of their own. */
const BESIDE = 6;

/**
 * 人社呢, after a number was asked for; 黄酒集团的电话, 新昌人社: an office of the directory by its name and
 * little else.
 */
export function namesAgency(
  said: Words,
  aspect: Aspect | null,
  { region, state }: Scene,
  deps: Deps,
): boolean {
  const isAsked = OF_OFFICES.has(aspect);
  const goesOn = aspect === null && OF_OFFICES.has(state.focus?.aspect ?? null);
  // 要去税务局吗 asks whether one must go, 银行说了算咯 who decides.
  if (said.says('must-go-there') || said.says('has-the-say')) return false;
  // 我存的是农商行 tells of oneself.
  if (!isAsked && !goesOn && said.says('speaks-of-oneself')) return false;
  const [hit] = deps.search.findContacts(said, { region, limit: 1 });
  if (hit === undefined) return false;
  const { agency } = hit;
  const name =
    [agency.name, ...agency.aliases].find((one) => said.holds(one)) ?? kind(said, agency.name);
  if (name === undefined) return false;
  // 检测费呢 names a matter, though a desk is called after it.
  if (!isAsked && mattersIn(said, deps.knowledge.matterNames).length > 0) return false;
  // 移动呢, where the case turns on who runs the line, is no number asked for.
  if (!isAsked && !goesOn && isOption(name, state, deps)) return false;
  const isAlone = said.length - [...name].length <= BESIDE;
  return isAsked || ((goesOn || aspect === null) && isAlone);
}

/** Whether a name is an answer to a question that the case in hand turns on. */
const isOption = (name: string, state: ConversationState, deps: Deps): boolean =>
  [...deps.judgement.bearing(tableOf(state, deps).hand)].some(
    (id) =>
      factById(id, deps)?.options.some(({ label, words }) => [label, ...words].includes(name)) ===
      true,
  );

/** 人社 of 新昌县人社局: what the words share with the office's name. */
function kind(said: Words, name: string): string | undefined {
  const own = pairsOf(name);
  const shared = [...pairsOf(said)].filter((pair) => own.has(pair));
  return shared[0];
}
