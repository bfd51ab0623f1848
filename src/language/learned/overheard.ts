import type { FoundClause } from '../clauses/clauses-of.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';
import type { FoundRequest } from '../requests/request-reader.ts';
import { CERTAIN, type LikeliestAnswer, UNASKED } from './likeliest-answer.ts';

/** Something that seems to be told though nobody asked. */
export interface Overheard {
  readonly fact: string;
  readonly value: string;
  /** 0 to 1 */
  readonly chance: number;
}

/** A message as far as the rules have read it, and what its signs speak for. */
export interface Overhearing {
  readonly clauses: readonly FoundClause[];
  readonly claims: readonly FoundClaim[];
  readonly requests: readonly FoundRequest[];
  readonly whole: LikeliestAnswer;
  readonly within: (clause: FoundClause) => LikeliestAnswer;
}

/** Heard from here on: of what strangers tell in passing and no rule reads a quarter, hardly ever falsely. */
const BAR = 0.2;
/** The same where a single clause is all that speaks for it. */
const BAR_ALONE = 0.4;
/** 第二个: shorter clauses have too few signs. */
const SHORTEST = 4;
/** How sure it must be which value is told, if any is. */
const SURE = 0.97;
/** Below this nothing is said of a fact. */
const SILENT = 0.03;

/**
 * What a message seems to tell of facts by what was learnt, where no rule reads anything of them: 带证残疾人. The
 * message and one clause of it must speak for the same value, a clause that tells something of its owner: what asks,
 * supposes, wants something, is hearsay or somebody else's tells nothing.
 */
export function overheardIn(
  heard: Overhearing | undefined,
  facts: readonly string[],
): readonly Overheard[] {
  const telling = heard === undefined ? [] : tellingIn(heard);
  if (heard === undefined || telling.length === 0) return [];
  const bar = heard.clauses.length === 1 ? BAR_ALONE : BAR;
  const read = new Set(heard.claims.map(({ fact }) => fact));
  return facts.flatMap((fact) => {
    if (read.has(fact)) return [];
    const whole = likely(heard.whole, fact);
    const [clause = NOTHING] = telling
      .map((one) => likely(heard.within(one), fact))
      .sort((a, b) => b.chance - a.chance);
    const value = clause.value ?? whole.value;
    if (value === null || (whole.value !== null && whole.value !== value)) return [];
    const chance = Math.sqrt(whole.chance * clause.chance);
    return chance < bar || whole.sure < SURE || clause.sure < SURE ? [] : [{ fact, value, chance }];
  });
}

/** Which place is meant the sound does not tell. */
const PLACE = /^\d{6}$/;
/** What is pieced together over a comma must sound at least as likely as this, where it is known how it is told. */
const BAR_CROSSING = 0.35;

/**
 * The claims without what goes over a comma and does not sound like what it tells, in its own words or in a part of the
 * message that it stands in: 就一个传菜的|，小电梯 tells of no staff, nor of how many. What prevails over other
 * readings is spared, and so are facts whose sound is not known.
 * @param within what a stretch of the message speaks for
 */
export function soundingTold(
  claims: readonly FoundClaim[],
  parts: readonly Stretch[],
  within: (stretch: Stretch) => LikeliestAnswer,
): ReadonlySet<FoundClaim> {
  // Several claims are told by the same words, and of one part of a message.
  const known = new Map<string, LikeliestAnswer>();
  const likeliestIn = ({ from, to }: Stretch): LikeliestAnswer => {
    const key = `${from} ${to}`;
    const seems = known.get(key) ?? within({ from, to });
    known.set(key, seems);
    return seems;
  };
  const sounds = ({ fact, value, from, to }: FoundClaim): boolean => {
    const around = parts.filter((part) => part.from < to && from < part.to);
    let isKnown = false;
    for (const stretch of [{ from, to }, ...around]) {
      const seems = likeliestIn(stretch)(fact, UNASKED);
      if (seems === null) continue;
      isKnown = true;
      const isSame = seems.value === String(value) || PLACE.test(String(value));
      if (isSame && seems.chance >= BAR_CROSSING) return true;
    }
    return !isKnown;
  };
  const unlike = claims.filter((claim) => claim.crossed > 0 && !claim.prevails && !sounds(claim));
  const isOf = (claim: FoundClaim) => (one: FoundClaim) =>
    one.by === claim.by && one.from === claim.from && one.to === claim.to;
  return new Set(claims.filter((claim) => !unlike.some(isOf(claim))));
}

/** A part of the normal form. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const tellingIn = ({ clauses, requests }: Overhearing): readonly FoundClause[] =>
  clauses.filter(
    ({ act, mood, about, from, to }, index) =>
      (act === 'tells' || act === 'corrects') &&
      mood === 'fact' &&
      about === 'owner' &&
      to - from >= SHORTEST &&
      !requests.some(({ clause }) => clause === index),
  );

/** What some signs speak for: how likely it is told, and how sure which value is, if any. */
interface Likely {
  readonly value: string | null;
  readonly chance: number;
  readonly sure: number;
}

const NOTHING: Likely = { value: null, chance: SILENT, sure: 1 };

function likely(seems: LikeliestAnswer, fact: string): Likely {
  const found = seems(fact, UNASKED);
  if (found === null || found.chance < SILENT) return NOTHING;
  return { ...found, sure: seems(fact, CERTAIN)?.chance ?? 0 };
}
