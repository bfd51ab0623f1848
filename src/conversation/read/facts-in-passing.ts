import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { answersOf } from '../../language/claims/answers-of.ts';
import { kindredOf } from '../../language/claims/kindred.ts';
import type { Deps } from '../deps.ts';
import { factById, yearOf } from '../lookup.ts';
import type { Answer } from '../state.ts';
import type { Scene } from './scene.ts';

/**
 * What a question tells in passing about the very things its measures turn on (租的城投的店面 says who
 * the landlord is, 3月20号到期 when the loan is due), so that it is not asked again. Only choices and days,
 * by their own words, negations heard.
 */
export function factsInPassing(measures: readonly Measure[], scene: Scene, deps: Deps): Answer[] {
  const bearing = deps.judgement.bearing(measures);
  // What refines a fact in question counts too: which landlord it is decides whom to call.
  const refining = deps.knowledge.facts.filter((fact) => fact.after.some((id) => bearing.has(id)));
  const ids = new Set<string>([...bearing, ...refining.map((fact) => fact.id)]);
  return [...kindredIn(ids, scene, deps), ...optionsIn(ids, measures, scene, deps)];
}

/** 招了三个, as a search has found what turns on the insured staff: told of a kindred fact. */
function kindredIn(ids: ReadonlySet<string>, scene: Scene, deps: Deps): Answer[] {
  const facts = [...ids].flatMap((id) => factById(id, deps) ?? []);
  const claims = scene.utterance === null ? [] : answersOf(scene.utterance);
  return claims.flatMap((claim) => {
    const kin = kindredOf(claim, claim.span.text, facts);
    return kin === null || scene.answers.some(({ fact }) => fact === kin.fact)
      ? []
      : [{ ...kin, at: scene.turn }];
  });
}

function optionsIn(
  ids: ReadonlySet<string>,
  measures: readonly Measure[],
  scene: Scene,
  deps: Deps,
): Answer[] {
  const known = new Set(scene.answers.map((answer) => answer.fact));
  return [...ids].flatMap((id) => {
    const fact = factById(id, deps);
    const date = fact === undefined || known.has(id) ? null : dateSaid(fact, scene.text);
    if (fact !== undefined && date !== null) {
      const day = deps.judgement.read(fact, date, scene.on, yearOf(measures[0], deps));
      return day === null ? [] : [{ fact: id, value: day, at: scene.turn }];
    }
    if (fact?.type !== 'choice' || known.has(id) || fact.key === 'who') return [];
    const named = fact.options.some((option) =>
      option.words.some((word) => [...word].length > 1 && scene.text.includes(word)),
    );
    const value = named ? deps.judgement.read(fact, scene.text, scene.on) : null;
    return value === null || value === 'unknown' ? [] : [{ fact: id, value, at: scene.turn }];
  });
}

const NUMERAL = '[\\d一二三四五六七八九十]{1,3}';
const DATE = `(?:\\d{2,4}年|去年|前年|今年|当年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|初|底|中旬|${NUMERAL}[日号]?)?|大年${NUMERAL}`;

/**
 * The words of a text that say the day a fact asks for: 3月20号 of 贷款3月20号到期. Only before one of
 * the fact's own words, since a day by itself may be any day. Null when there are none.
 */
function dateSaid(fact: Fact, text: string): string | null {
  if (fact.type !== 'date' || fact.words.length === 0) return null;
  const pattern = new RegExp(
    `(${DATE})(?:的时候|就|才|从)?[^，。；？,;?!]{0,8}?(?:${fact.words.join('|')})`,
  );
  return pattern.exec(text)?.[1] ?? null;
}
