import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNS } from '../../src/conversation/decide/record/record-signs.ts';
import { root } from '../../src/runtime/build/knowledge-files.ts';
import { deps, today } from '../conversation/real-conversation.ts';
import { type FollowUp, followUpsOf, readFollowUps } from './follow-ups.ts';

/**
 * `npm run fit-records`: fits what each sign of a record is worth on the later messages of
 * `followups.jsonl`, prints how often the record meant comes first (each writer's talks by weights that the
 * others gave), and writes `src/conversation/decide/record/record-weights.ts`.
 */
const PULL = 0.5;
const ROUNDS = 400;
const STEP = 0.05;
/** Three of four later messages of whole talks stay with what is in hand, of these one of three. */
const STAYS = 3;

const rows = followUpsOf(readFollowUps(), deps, today);
const writers = [...new Set(rows.map(({ talk }) => writerOf(talk)))];
const tables = writers.map((writer) => {
  const theirs = rows.filter(({ talk }) => writerOf(talk) === writer);
  const weights = fitted(rows.filter(({ talk }) => writerOf(talk) !== writer));
  return {
    writer,
    messages: theirs.length,
    'by the rules': theirs.filter(({ isByRules }) => isByRules).length,
    'by the weights of others': theirs.filter((row) => firstOf(row, weights)?.isMeant).length,
  };
});
console.table(tables);
const weights = fitted(rows);
const lines = SIGNS.map(
  (sign, at) => `  ${keyOf(sign)}: ${Math.round((weights[at] ?? 0) * 100) / 100},`,
);
writeFileSync(
  join(root, 'src/conversation/decide/record/record-weights.ts'),
  `import type { RecordSign } from './record-signs.ts';

/** What each sign of \`record-signs.ts\` is worth. Written by \`npm run fit-records\`, not by hand. */
export const RECORD_WEIGHTS: Readonly<Record<RecordSign, number>> = {
${lines.join('\n')}
};
`,
);

/** A sign as the formatter writes it for a key. */
function keyOf(sign: string): string {
  if (/^\w+$/.test(sign)) return sign;
  return sign.includes("'") ? JSON.stringify(sign) : `'${sign}'`;
}

/** talk-w012 is of writer w. */
function writerOf(talk: string): string {
  return talk.slice(0, 'talk-w'.length);
}

function scoreOf(signs: ReadonlyMap<string, number>, weights: Float64Array): number {
  return SIGNS.reduce((sum, sign, at) => sum + (signs.get(sign) ?? 0) * (weights[at] ?? 0), 0);
}

function firstOf({ candidates }: FollowUp, weights: Float64Array) {
  const scores = candidates.map(({ signs }) => scoreOf(signs, weights));
  return candidates[scores.indexOf(Math.max(...scores))];
}

/** Softmax regression over the candidates of each message, by Adam; no chance in it. */
function fitted(messages: readonly FollowUp[]): Float64Array {
  const weights = new Float64Array(SIGNS.length);
  const mean = new Float64Array(SIGNS.length);
  const spread = new Float64Array(SIGNS.length);
  const filed = messages
    .filter(({ candidates }) => candidates.some(({ isMeant }) => isMeant))
    .map(({ candidates, stays }) =>
      candidates.map(({ signs, isMeant }) => ({
        isMeant,
        weight: stays ? STAYS : 1,
        values: SIGNS.flatMap((sign, at) => {
          const value = signs.get(sign);
          return value === undefined ? [] : [[at, value] as const];
        }),
      })),
    );
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = weights.map((weight) => PULL * weight);
    for (const candidates of filed) {
      const scores = candidates.map(({ values }) =>
        values.reduce((sum, [at, value]) => sum + value * (weights[at] ?? 0), 0),
      );
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const meant = candidates.reduce(
        (sum, { isMeant }, number) => sum + (isMeant ? (shares[number] ?? 0) : 0),
        0,
      );
      candidates.forEach(({ values, isMeant, weight }, number) => {
        const share = shares[number] ?? 0;
        const miss = share / all - (isMeant ? share / Math.max(meant, 1e-12) : 0);
        for (const [at, value] of values)
          gradient[at] = (gradient[at] ?? 0) + weight * miss * value;
      });
    }
    for (let at = 0; at < weights.length; at += 1) {
      const slope = gradient[at] ?? 0;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * slope * slope;
      const step = (mean[at] ?? 0) / (1 - 0.9 ** round);
      const width = Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** round));
      weights[at] = (weights[at] ?? 0) - (STEP * step) / (width + 1e-8);
    }
  }
  return weights;
}
