import { Hono } from 'hono';
import * as z from 'zod';
import { caseBasis } from '../../../conversation/case/case-basis.ts';
import { caseChanges, dayChanges } from '../../../conversation/case/case-changes.ts';
import { parseCaseCode } from '../../../conversation/case/case-code.ts';
import { assessmentSchema, replySchema } from '../../../conversation/reply.ts';
import type { CivilDate } from '../../../knowledge/civil-date.ts';
import type { Fact } from '../../../knowledge/schema/fact.ts';
import type { AgentGate } from '../../access/agents.ts';
import type { Guesses } from '../../access/guesses.ts';
import type { AppDeps } from '../../deps.ts';
import { describe } from '../../describe/describe.ts';
import { notFound } from '../../faults.ts';
import { Problem } from '../../problem.ts';
import { createCatalogue } from '../../views/catalogue.ts';

const changeSchema = z.object({
  measureId: z.string(),
  clause: z.string().optional(),
  kind: z.enum([
    ...(['measure', 'clause', 'verdict', 'condition', 'validity'] as const),
    ...(['amount', 'note', 'contact', 'day'] as const),
  ]),
  text: z.string(),
});
export const caseSchema = z
  .object({
    code: z.string(),
    question: z.string(),
    on: z.string(),
    /** of the knowledge that was judged by then */
    revision: z.string(),
    createdAt: z.string(),
    answers: z.array(
      z.object({
        fact: z.string(),
        label: z.string(),
        value: z.union([z.string(), z.number()]),
        words: z.string(),
      }),
    ),
    measures: z.array(z.object({ id: z.string(), title: z.string() })),
    /** what the owner was told */
    assessments: z.array(assessmentSchema),
    /** the talk up to this code, the oldest first: what the owner said, and word for word what they saw */
    turns: z.array(z.object({ said: z.string(), at: z.string(), reply: replySchema })),
    /** judged again for the same day by today's knowledge */
    current: z.object({ revision: z.string(), assessments: z.array(assessmentSchema) }),
    /** what is told otherwise now, one sentence each; `day` where only the calendar has moved on */
    changes: z.array(changeSchema),
    /** whether today's knowledge tells anything of it otherwise */
    changed: z.boolean(),
  })
  .meta({ id: 'Case' });

/**
 * What a case code holds: for agents (without what is sensitive), and for the owner, who proves it by the
 * conversation's id in `X-Conversation-Id`.
 * @throws Problem 401 without an agent, 404 where there is no case of this code, 429 after wrong codes
 */
export function caseRoutes(deps: AppDeps, gate: AgentGate, guesses: Guesses): Hono {
  const { store, judgement, knowledge, rulebook, now } = deps;
  const catalogue = createCatalogue(deps);
  return new Hono().get(
    '/api/cases/:code',
    describe({
      summary: '查询码里记的内容',
      tag: '坐席',
      response: caseSchema,
      problems: [404],
      agentsOnly: true,
      headers: { 'X-Conversation-Id': '店主本人凭自己的对话编号查看' },
    }),
    async (context) => {
      context.header('cache-control', 'no-store');
      const agent = await gate.agentOf(context);
      const conversationId = context.req.header('x-conversation-id') ?? null;
      if (agent === null && conversationId === null) throw gate.refusal();
      const code = parseCaseCode(context.req.param('code'));
      if (code === null) throw new Problem(400, '查询码不对，请核对一遍：十二个字母和数字。');
      await guesses.check(context);
      const found = await store.cases.find(code, agent === null ? conversationId : null);
      if (found === null) {
        await guesses.failed(context, 'case.guessed');
        throw notFound('没有这个查询码，可能已经过期删除了。');
      }
      if (agent !== null) {
        await store.audit.add({ agent, action: 'case.read', subject: code }, now());
      }
      const { question, on, revision, answers, measures } = found.basis;
      const known = measures.flatMap((id) => catalogue.measure(id) ?? []);
      const judged = (day: CivilDate) =>
        known.flatMap((measure) => [...judgement.assess(measure, answers, day)]);
      const assessments = found.turns.at(-1)?.reply.assessments ?? [];
      const current = judged(on);
      const basis = caseBasis(known, answers, deps);
      const changes = caseChanges(
        { ...found.basis, assessments },
        { ...basis, assessments: current },
      );
      const view: z.infer<typeof caseSchema> = {
        code,
        question,
        on,
        revision,
        createdAt: new Date(found.at).toISOString(),
        answers: answers.map(({ fact: id, value }) => {
          const fact = rulebook.facts.get(id);
          return {
            fact: id,
            label: fact?.label ?? id,
            value,
            words: fact === undefined ? String(value) : judgement.valueWords(fact, value),
          };
        }),
        measures: known.map(({ id, title }) => ({ id, title })),
        assessments,
        turns: found.turns.map(({ said, reply, at }) => ({
          ...{ said, reply },
          at: new Date(at).toISOString(),
        })),
        current: { revision: knowledge.revision, assessments: current },
        changes: [...changes, ...dayChanges(current, judged(catalogue.today()))],
        changed: changes.length > 0,
      };
      return context.json(agent === null ? view : caseForAgents(view, rulebook.facts));
    },
  );
}

type Case = z.infer<typeof caseSchema>;

/** Stands for what an owner told the assistant and not the office. */
const WITHHELD = '（店主没有要给坐席看）';

/**
 * A case as agents read it: without what is sensitive (残疾, 低保). Such answers are left out, what they
 * said in reply to such a question too, and wherever the talk repeats one of them in words, it is
 * withheld. The verdicts stay, for they are what the agent goes on with.
 */
function caseForAgents(found: Case, facts: ReadonlyMap<string, Fact>): Case {
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
