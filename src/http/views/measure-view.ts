import * as z from 'zod';
import { citation, citationOf } from '../../conversation/finish/citations.ts';
import { citationSchema, contactSchema, resolvedValiditySchema } from '../../conversation/reply.ts';
import { conditionWords } from '../../conversation/wording/condition-words.ts';
import { resolveValidity } from '../../eligibility/validity/validity.ts';
import { citedPlace } from '../../knowledge/cited-place.ts';
import type { CivilDate } from '../../knowledge/civil-date.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import type { Clause, Measure } from '../../knowledge/schema/measure.ts';
import type { Statement } from '../../knowledge/schema/statement.ts';
import type { AppDeps } from '../deps.ts';
import type { Catalogue } from './catalogue.ts';
import { measureSummary, measureSummarySchema } from './measure-summary.ts';

const statementView = z
  .object({ text: z.string(), locator: z.string(), url: z.string().optional() })
  .meta({ id: 'Statement' });

const clauseView = z
  .object({
    id: z.string(),
    title: z.string(),
    gist: z.string(),
    locator: z.string(),
    conditions: z.array(z.string()),
    validity: resolvedValiditySchema,
    discretion: z.string().optional(),
    /** how the sum is worked out, in words */
    estimate: z.object({ unit: z.string(), formula: z.string() }).optional(),
  })
  .meta({ id: 'Clause' });

/** One measure whole. */
export const measureViewSchema = measureSummarySchema
  .extend({
    conditions: z.array(z.string()),
    clauses: z.array(clauseView),
    steps: z.array(statementView),
    materials: z.array(statementView),
    details: z.array(statementView),
    contacts: z.array(contactSchema),
    offices: z.object({ lead: z.array(z.string()), assist: z.array(z.string()) }),
    citations: z.array(citationSchema),
    caveats: z.array(statementView),
    damaged: z.array(statementView),
    inferred: z.array(z.object({ what: z.string(), from: z.string(), reason: z.string() })),
    discretion: z.string().optional(),
    /** how it stands to other measures: not both, or on top of each other */
    excludes: z.array(z.object({ measure: z.string(), text: z.string() })),
    /** what stands in its place now that it has lapsed */
    replacedBy: z.array(z.string()),
    /** other measures on its themes, in all places and years; those on its main theme first */
    sameTheme: z.array(z.string()),
    asks: z.array(z.string()),
    /** what holds on that day, for that place, of the same matter; empty while it holds itself */
    holdingNow: z.array(z.string()),
  })
  .meta({ id: 'Measure' });

/** @param region of the owner asking, whose contacts come first */
export function measureView(
  measure: Measure,
  on: CivilDate,
  region: string | null,
  catalogue: Catalogue,
  deps: AppDeps,
): z.infer<typeof measureViewSchema> {
  const { knowledge, directory, judgement } = deps;
  const said = statementsOf(measure.locator);
  const clauses = measure.clauses.map((clause) => clauseOf(clause, measure, on, deps));
  const summary = measureSummary(measure, on, catalogue);
  return {
    ...summary,
    conditions: allConditions(clauses),
    clauses,
    steps: said(measure.steps),
    materials: said(measure.materials),
    details: said(measure.details),
    contacts: [...directory.listFor(measure, region)],
    offices: {
      lead: measure.offices.lead.map((id) => agencyName(id, deps)),
      assist: measure.offices.assist.map((id) => agencyName(id, deps)),
    },
    citations: citationsOf(measure, clauses, deps),
    caveats: said(measure.caveats),
    damaged: said(measure.damaged),
    inferred: measure.inferred,
    ...(measure.discretion === undefined ? {} : { discretion: measure.discretion }),
    excludes: measure.excludes.map(({ measure: id, text }) => ({ measure: id, text })),
    replacedBy: measure.replacedBy,
    sameTheme: sameTheme(measure, knowledge.measures),
    asks: measure.asks,
    holdingNow: summary.validity.holds
      ? []
      : judgement.holdingNow(measure, region, on).map(({ id }) => id),
  };
}

function sameTheme(measure: Measure, measures: readonly Measure[]): string[] {
  const [main = ''] = measure.themes;
  const related = measures.filter(
    ({ id, themes }) => id !== measure.id && themes.some((theme) => measure.themes.includes(theme)),
  );
  const onMain = related.filter(({ themes }) => themes.includes(main));
  return [...new Set([...onMain, ...related])].map(({ id }) => id);
}

type ClauseView = z.infer<typeof clauseView>;

function clauseOf(
  clause: Clause,
  measure: Measure,
  on: CivilDate,
  { rulebook }: AppDeps,
): ClauseView {
  const { id, title, gist, locator, when, validity, discretion, estimate } = clause;
  return {
    id,
    title,
    gist,
    locator: locator ?? measure.locator,
    conditions: conditionWords(when),
    validity: resolveValidity(validity ?? measure.validity, on, rulebook),
    ...(discretion === undefined ? {} : { discretion }),
    ...(estimate === undefined
      ? {}
      : { estimate: { unit: estimate.unit, formula: estimate.formula } }),
  };
}

/** The conditions of the one clause; of several, each case by its title. */
function allConditions(clauses: readonly ClauseView[]): string[] {
  if (clauses.length === 1) return clauses[0]?.conditions ?? [];
  return clauses.map(({ title, conditions }) => `${title}：${conditions.join('；')}`);
}

function statementsOf(locator: string) {
  return (statements: readonly Statement[]) =>
    statements.map((statement) => ({
      text: statement.text,
      locator: statement.locator ?? locator,
      ...(statement.url === undefined ? {} : { url: statement.url }),
    }));
}

function agencyName(id: string, { knowledge }: AppDeps): string {
  return indexOf(knowledge).agency(id)?.name ?? id;
}

/** The measure's own place in print first, then its clauses' where they stand elsewhere. */
function citationsOf(measure: Measure, clauses: readonly ClauseView[], { knowledge }: AppDeps) {
  const own = indexOf(knowledge).documentOf(measure);
  const locators = new Set([measure.locator, ...clauses.map((clause) => clause.locator)]);
  const places = [...locators].map((locator) => citedPlace(locator, own, knowledge.documents));
  const printed = places.map(({ document, locator }) => citation(measure.id, document, locator));
  const others = citationOf(measure.id, knowledge).filter(
    (one) => !printed.some(({ document }) => document === one.document),
  );
  return [...printed, ...others];
}
