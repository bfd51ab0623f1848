import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Deps } from '../deps.ts';
import { factById, labelOf } from '../lookup.ts';
import { UNKNOWN } from '../question-id.ts';
import { newsOf, type Scene } from '../read/scene.ts';
import * as words from '../wording/fixed-words.ts';

/** 记下了：参保方式——以单位方式参保。 What was said otherwise before is named. */
export function acknowledgement(scene: Scene, deps: Deps): string | null {
  const { answers: before } = scene.state;
  let isCorrected = false;
  const [only] = scene.added;
  if (scene.added.length === 1 && only?.value === UNKNOWN)
    return words.heardUnknown(labelOf(only.fact, deps));
  const heard = newsOf(scene).flatMap(({ fact: id, value }) => {
    const fact = factById(id, deps);
    if (fact === undefined) return [];
    const old = before.findLast((answer) => answer.fact === id)?.value;
    const isOther = old !== undefined && old !== UNKNOWN && old !== value;
    isCorrected ||= isOther;
    const was = isOther ? deps.judgement.valueWords(fact, old) : null;
    const said = deps.judgement.valueWords(fact, value);
    return [words.heardOne(fact.label, said, { was, link: linkTo(fact, value, said) })];
  });
  return heard.length === 0 ? null : words.heardWords(heard, isCorrected);
}

/**
 * What joins a value to the name of its fact: 月租金3000元, 执照要改或到期——是，有变化; null where the value speaks
 * for itself, as 餐饮 does, and 有专线 of 互联网专线, and 都不是 does not.
 */
function linkTo({ type, label }: Fact, value: string | number, said: string): '' | '——' | null {
  if (type === 'number' || type === 'date') return '';
  if (type !== 'flag') return NAMELESS.has(value) ? '——' : null;
  const pairs = [...label].slice(1).map((character, index) => `${label[index]}${character}`);
  return !BARE.test(said) && pairs.some((pair) => said.includes(pair)) ? null : '——';
}

/** 是，… and 没有 answer a question that is not seen any more. */
const BARE = /^(?:是|不是|有|没有|算|不算)(?:，|$)/;
const NAMELESS: ReadonlySet<string | number> = new Set(['none', 'other', UNKNOWN]);
