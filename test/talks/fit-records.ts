import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNS } from '../../src/conversation/decide/record/record-signs.ts';
import { root } from '../../src/runtime/build/knowledge-files.ts';
import { deps, today } from '../conversation/real-conversation.ts';
import { type Choice, type Fit, fitChoices, scoreOf } from '../fit-choices.ts';
import { type FollowUp, followUpsOf, readTalks } from './follow-ups.ts';

/** So many parts of the writers are left out in turn. */
const FOLDS = 5;

/**
 * `npm run fit-records`: fits what each sign of a record is worth on the later messages of `followups.jsonl`
 * and of the open talks, prints how often the record meant comes first (each fifth of the
 * writers by weights that the others gave), and writes `src/conversation/decide/record/record-weights.ts`.
 */
const FIT: Fit = { ridge: 0.5, rounds: 400, step: 0.05, fades: false };

const rows = followUpsOf(
  [...readTalks('followups.jsonl'), ...readTalks('open.jsonl')],
  deps,
  today,
);
const writers = [...new Set(rows.map(({ talk }) => writerOf(talk)))];
const tables = Array.from({ length: FOLDS }, (_, fold) => {
  const left = new Set(writers.filter((_, at) => at % FOLDS === fold));
  const theirs = rows.filter(({ talk }) => left.has(writerOf(talk)));
  const weights = fitted(rows.filter(({ talk }) => !left.has(writerOf(talk))));
  return {
    writers: [...left].map((writer) => writer.at(-1)).join(''),
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

function firstOf({ candidates }: FollowUp, weights: Float64Array) {
  const scores = candidates.map(({ signs }) => scoreOf(signsOf(signs), weights));
  return candidates[scores.indexOf(Math.max(...scores))];
}

function fitted(messages: readonly FollowUp[]): Float64Array {
  const choices = messages
    .filter(({ candidates }) => candidates.some(({ isMeant }) => isMeant))
    .map(({ candidates }) => ({
      weight: 1,
      options: candidates.map(({ signs, isMeant }) => ({
        isRight: isMeant,
        signs: signsOf(signs),
      })),
    }));
  return fitChoices(SIGNS.length, choices, FIT);
}

/** Signs by their places. */
function signsOf(signs: ReadonlyMap<string, number>): Choice['options'][number]['signs'] {
  return SIGNS.flatMap((sign, at) => {
    const value = signs.get(sign);
    return value === undefined ? [] : [[at, value] as const];
  });
}
