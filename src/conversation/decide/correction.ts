import type { Fact, Option } from '../../knowledge/schema/fact.ts';
import type { Quantity, Utterance } from '../../language/utterance.ts';
import type { Deps } from '../deps.ts';
import { factById, measuresById } from '../lookup.ts';
import { isNamed, type Scene } from '../read/scene.ts';
import type { Move, Supposed } from './move.ts';

/**
 * 打错了，电信; 更正，是一万二: what is said instead of something told before, where the words say no more
 * than the new value. It belongs to the latest answer that it can replace, else to a question of the
 * case. Null where the message corrects nothing, or says what it is about.
 */
export function readCorrectedValue(
  utterance: Utterance,
  scene: Scene,
  deps: Deps,
): Extract<Move, { kind: 'answer' }> | null {
  if (!utterance.clauses.some(({ act }) => act === 'corrects') || scene.added.length > 0)
    return null;
  const facts = factsOfCase(scene, deps);
  const figure = figureOf(utterance, facts, scene, deps);
  if (figure !== null) return { kind: 'answer', ...figure };
  for (const { span, act } of utterance.clauses) {
    if (act === 'corrects') continue;
    const words = span.text
      .replace(/^(?:应该|其实|我)?(?:是|用的)?/, '')
      .replace(/[的了吧。！!]+$/, '');
    const picks = (option: Option) => isNamed(option, words) || isNamed(option, span.text);
    const fact = facts.find(({ options }) => options.some(picks));
    const option = fact?.options.find(picks);
    if (fact !== undefined && option !== undefined)
      return { kind: 'answer', fact: fact.id, value: option.value };
  }
  return null;
}

/** 要是交了两万呢: a bare figure supposed of what has one already, or of what its sum lacks. */
export function figureSupposed(utterance: Utterance, scene: Scene, deps: Deps): Supposed | null {
  return figureOf(utterance, factsOfCase(scene, deps), scene, deps);
}

/** What was told, the latest first, then what the case turns on. */
function factsOfCase({ state }: Scene, deps: Deps): Fact[] {
  const told = [...state.answers].reverse().map(({ fact }) => fact);
  const bearing = deps.judgement.bearing(measuresById(state.focus?.measures ?? [], deps));
  return [...new Set([...told, ...bearing])].flatMap((id) => factById(id, deps) ?? []);
}

/** The only figure of a message, as the first fact that it can count. */
function figureOf(
  utterance: Utterance,
  facts: readonly Fact[],
  scene: Scene,
  deps: Deps,
): Supposed | null {
  const sums = utterance.quantities.filter(
    ({ kind }) => kind === 'number' || kind === 'money' || kind === 'duration',
  );
  const [sum] = sums;
  if (sum === undefined || sums.length > 1) return null;
  const fact = facts.find((one) => one.type === 'number' && counts(one, sum));
  const value = fact === undefined ? null : deps.judgement.read(fact, sum.span.text, scene.on);
  return fact === undefined || value === null ? null : { fact: fact.id, value };
}

/** A sum of money is no head count. */
function counts({ unit }: Fact, { kind }: Quantity): boolean {
  if (kind === 'money') return unit === '元';
  if (kind === 'duration') return unit === '月' || unit === '年' || unit === '天';
  return true;
}
