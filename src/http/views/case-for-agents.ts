import type * as z from 'zod';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { caseSchema } from '../routes/agents/cases.ts';

type Case = z.infer<typeof caseSchema>;

/** Stands for what an owner told the assistant and not the office. */
const WITHHELD = '（店主没有要给坐席看）';

/**
 * A case as agents read it: without what is sensitive (残疾, 低保). Such answers are left out, what they
 * said in reply to such a question too, and wherever the talk repeats one of them in words, it is
 * withheld. The verdicts stay, for they are what the agent goes on with.
 */
export function caseForAgents(found: Case, facts: ReadonlyMap<string, Fact>): Case {
  const isSensitive = (id: string | undefined) =>
    id !== undefined && facts.get(id)?.sensitive === true;
  const assessments = [
    ...found.assessments,
    ...found.current.assessments,
    ...found.turns.flatMap(({ reply }) => reply.assessments),
  ];
  const secrets = [
    ...found.answers.filter(({ fact }) => isSensitive(fact)).map(({ words }) => words),
    ...assessments.flatMap(({ reasons }) =>
      reasons.filter(({ fact }) => isSensitive(fact)).map(({ text }) => text),
    ),
  ];
  if (secrets.length === 0) return found;
  const turns = found.turns.map((turn, index) => ({
    ...turn,
    said: isSensitive(found.turns[index - 1]?.reply.question?.fact) ? WITHHELD : turn.said,
    reply: {
      ...turn.reply,
      known: turn.reply.known?.filter(({ fact }) => !isSensitive(fact)),
    },
  }));
  const answers = found.answers.filter(({ fact }) => !isSensitive(fact));
  return withheld({ ...found, answers, turns }, [...new Set(secrets)].sort(longestFirst)) as Case;
}

const longestFirst = (a: string, b: string) => b.length - a.length;

function withheld(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') {
    return secrets.reduce((text, secret) => text.replaceAll(secret, WITHHELD), value);
  }
  if (Array.isArray(value)) return value.map((one) => withheld(one, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withheld(one, secrets)]),
  );
}
