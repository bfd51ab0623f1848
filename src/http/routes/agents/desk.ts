import { Hono } from 'hono';
import * as z from 'zod';
import {
  addDays,
  civilDateAt,
  civilDateSchema,
  daysBetween,
} from '../../../knowledge/civil-date.ts';
import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { once } from '../../../knowledge/memoize.ts';
import type { AgentGate } from '../../access/agents.ts';
import type { AppDeps } from '../../deps.ts';
import { describe } from '../../describe/describe.ts';
import { limitParam } from '../../params.ts';
import { Problem } from '../../problem.ts';
import { startOfDay } from '../../start-of-day.ts';
import { valid } from '../../valid.ts';

const labelled = z.object({ id: z.string(), label: z.string() });
const typedSchema = z.object({ value: z.string(), label: z.string(), keys: z.array(z.string()) });
export const deskSchema = z
  .object({
    name: z.string(),
    /** whether this agent leads the shift */
    supervisor: z.boolean(),
    /** all who may be handed a call, by name, this agent left out */
    colleagues: z.array(z.string()),
    reasons: z.array(labelled),
    outcomes: z.array(labelled),
    /** what is often said; `{店在哪里}` and `{热线}` stand for the caller's */
    texts: z.array(labelled.extend({ text: z.string() })),
    /** places and trades with what they are typed by: names, words of speech, sounds and initials */
    places: z.array(typedSchema),
    trades: z.array(typedSchema),
    /** headings of the facts, in the order of a talk */
    factGroups: z.array(labelled),
  })
  .meta({ id: 'Desk' });
const askedSchema = z
  .object({ measures: z.array(z.object({ id: z.string(), count: z.int() })) })
  .meta({ id: 'AskedToday' });
export const overviewSchema = z
  .object({
    /** the latest first; a day on which nothing happened is there, too */
    days: z.array(
      z.object({
        day: z.string(),
        calls: z.int(),
        /** faults that were reported */
        faults: z.int(),
        /** questions without an answer that came up for the first time */
        unanswered: z.int(),
      }),
    ),
    /** calls of all these days, by what was picked ('' for nothing), the most frequent first */
    reasons: z.array(labelled.extend({ count: z.int() })),
    outcomes: z.array(labelled.extend({ count: z.int() })),
    agents: z.array(labelled.extend({ count: z.int() })),
  })
  .meta({ id: 'Overview' });
const daysSchema = z.object({
  from: civilDateSchema.optional().describe('从哪一天起；不写就是七天前'),
  to: civilDateSchema.optional().describe('到哪一天为止，这天也算；不写就是今天'),
});
const MOST_DAYS = 92;
const DAY_MS = 86_400_000;
const tag = '坐席';

/**
 * What an agent's desk is furnished with, and what those who lead a shift see of it.
 * @throws Problem by its handlers: 401 without an agent, 403 for what is for those who lead a shift
 */
export function deskRoutes(deps: AppDeps, { agentsOnly }: AgentGate): Hono {
  const { store, search, agents, supervisors, knowledge, now } = deps;
  const { callWords, groups } = knowledge;
  const typedBy = (names: readonly string[]) => [
    ...new Set(
      names.flatMap((name) => {
        const { sounds, initials } = search.spell(name);
        return [name, sounds, initials].filter((key) => key !== '');
      }),
    ),
  ];
  const words = (kind: 'reason' | 'outcome') =>
    callWords.filter((word) => word.kind === kind).map(({ id, label }) => ({ id, label }));
  const furniture = once(() => ({
    reasons: words('reason'),
    outcomes: words('outcome'),
    texts: callWords.flatMap((word) =>
      word.kind === 'text' ? [{ id: word.id, label: word.label, text: word.text }] : [],
    ),
    // Whole provinces say too little of where a shop is.
    places: knowledge.regions
      .filter(({ code }) => !code.endsWith('0000'))
      .map(({ code, name, aliases }) => ({
        value: code,
        label: name,
        keys: typedBy([name, ...aliases]),
      })),
    trades: knowledge.industries.map(({ value, label, words }) => ({
      value,
      label,
      keys: typedBy([label, ...words]),
    })),
    factGroups: groups
      .filter((group) => group.of === 'facts')
      .map(({ id, label }) => ({ id, label })),
  }));

  const labelOf = (kind: string, id: string) =>
    callWords.find((word) => word.kind === kind && word.id === id)?.label ?? id;

  return new Hono()
    .get(
      '/api/desk',
      describe({ summary: '坐席台要用的东西', tag, response: deskSchema, agentsOnly: true }),
      agentsOnly,
      (context) => {
        const name = context.get('agent');
        const colleagues = agents.map((agent) => agent.name).filter((other) => other !== name);
        const supervisor = supervisors.includes(name);
        return context.json({ name, supervisor, colleagues, ...furniture() });
      },
    )
    .get(
      '/api/asked',
      describe({
        summary: '今天来电问得最多的措施',
        tag,
        response: askedSchema,
        agentsOnly: true,
      }),
      agentsOnly,
      valid('query', z.object({ limit: limitParam(50, 8) })),
      async (context) => {
        const { limit } = context.req.valid('query');
        const asked = await store.tallies.asked(startOfDay(now()), limit);
        return context.json({
          measures: asked.filter(({ id }) => indexOf(knowledge).measure(id) !== undefined),
        });
      },
    )
    .get(
      '/api/overview',
      describe({
        summary: '班长看的：每天的来电、没答上的、报错的',
        tag,
        response: overviewSchema,
        problems: [403],
        agentsOnly: true,
      }),
      agentsOnly,
      valid('query', daysSchema),
      async (context) => {
        if (!supervisors.includes(context.get('agent')))
          throw new Problem(403, '这一页给班长看：请管理员把名字写进 SUPERVISORS。');
        const query = context.req.valid('query');
        const to = query.to ?? civilDateAt(now());
        const from = query.from ?? addDays(to, -6);
        const days = Array.from(
          { length: Math.min(daysBetween(from, to) + 1, MOST_DAYS) },
          (_, i) => addDays(to, -i),
        );
        const [first = to] = days.slice(-1);
        const span = [startOfDay(first), startOfDay(to) + DAY_MS] as const;
        const [calls, faults, unanswered] = await Promise.all([
          store.calls.count(...span),
          store.tallies.faults(...span),
          store.tallies.unanswered(...span),
        ]);
        const on = (list: readonly { day: string; count: number }[], day: string) =>
          list.filter((one) => one.day === day).reduce((sum, { count }) => sum + count, 0);
        const by = (key: 'reason' | 'outcome' | 'agent') =>
          counted(calls.map((one) => ({ id: one[key], count: one.count }))).map((one) => ({
            ...one,
            label: labelOf(key, one.id),
          }));
        return context.json({
          days: days.map((day) => ({
            day,
            calls: on(calls, day),
            faults: on(faults, day),
            unanswered: on(unanswered, day),
          })),
          reasons: by('reason'),
          outcomes: by('outcome'),
          agents: by('agent'),
        });
      },
    );
}

/** Counts that stand under one id added up, the most first. */
function counted(list: readonly { readonly id: string; readonly count: number }[]) {
  const sums = new Map<string, number>();
  for (const { id, count } of list) sums.set(id, (sums.get(id) ?? 0) + count);
  return [...sums].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
}
