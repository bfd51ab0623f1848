import type { Judgement } from '../../src/conversation/judgement.ts';
import type { Answer } from '../../src/conversation/state.ts';
import type { Rulebook } from '../../src/eligibility/rulebook.ts';
import { judgeAll } from '../../src/http/views/judge-all.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { speedOf } from './time.ts';

const profiles: Readonly<Record<string, readonly Answer[]>> = {
  'nothing known': [],
  'a noodle shop in Keqiao': [
    { fact: 'place', value: '330603', at: 1 },
    { fact: 'entity', value: 'individual', at: 1 },
    { fact: 'trade', value: 'catering', at: 1 },
  ],
};

/** Judging all measures at once, and choosing the next question over all or over five of them. */
export async function judging(
  knowledge: Knowledge,
  judgement: Judgement,
  rulebook: Rulebook,
  on: CivilDate,
) {
  const { measures } = knowledge;
  const full = knowledge.facts.map(({ id, type, options, bands, bounds }): Answer => {
    const value = options[0]?.value ?? bands[0]?.value ?? bounds?.min ?? 0;
    const given = { region: '330603', industry: 'catering', date: '2020-03-10' };
    return { fact: id, value: type in given ? given[type as keyof typeof given] : value, at: 1 };
  });
  const few = measures.filter(({ clauses }) => clauses.length > 0).slice(0, 5);
  const rows = [];
  for (const [who, answers] of Object.entries({
    ...profiles,
    'every question answered': full,
  })) {
    // A list of their own each time: what was judged by one list is remembered with it.
    const judged = await speedOf(() => {
      const own = [...answers];
      return measures.map((measure) => judgement.assess(measure, own, on));
    });
    const next = await speedOf(() => judgement.next(measures, answers, [], on));
    const nextOfFew = await speedOf(() => judgement.next(few, answers, [], on));
    const all = await speedOf(() =>
      judgeAll(measures, [...answers], on, { judgement, rulebook, knowledge }),
    );
    rows.push(
      { who, what: `judge ${measures.length} measures`, ...judged },
      { who, what: `next question over ${measures.length}`, ...next },
      { who, what: `next question over ${few.length}`, ...nextOfFew },
      { who, what: 'judge all and rank the questions', ...all },
    );
  }
  return rows;
}
