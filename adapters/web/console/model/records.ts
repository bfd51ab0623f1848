import type * as z from 'zod';
import type { AssessmentView } from '../../../../src/conversation/reply.ts';
import type { callSchema } from '../../../../src/http/routes/agents/calls.ts';
import type { caseSchema } from '../../../../src/http/routes/agents/cases.ts';
import type { deskSchema, overviewSchema } from '../../../../src/http/routes/agents/desk.ts';
import type {
  auditSchema,
  unansweredSchema,
} from '../../../../src/http/routes/agents/oversight.ts';
import type { digestsSchema } from '../../../../src/http/routes/digests.ts';
import type { eligibilitySchema } from '../../../../src/http/routes/eligibility.ts';
import type { factSchema } from '../../../../src/http/routes/facts.ts';
import type {
  searchResponseSchema,
  searchResultSchema,
  suggestResponseSchema,
} from '../../../../src/http/routes/search.ts';
import type {
  measureSummarySchema,
  placeSchema,
} from '../../../../src/http/views/measure-summary.ts';
import type { measureViewSchema } from '../../../../src/http/views/measure-view.ts';
import type { reportSchema } from '../../../../src/http/views/report-view.ts';

/**
 * What the console reads from the service, by the schemas that the service answers with. This is the one
 * file of the adapters that looks at `http`, and it takes types alone.
 */
export type Validity = AssessmentView['validity'];
export type Place = z.infer<typeof placeSchema>;
export type MeasureSummary = z.infer<typeof measureSummarySchema>;
export type Hit = z.infer<typeof searchResultSchema>;
export type Suggestions = z.infer<typeof suggestResponseSchema>;
export type SearchResponse = z.infer<typeof searchResponseSchema>;
export type Measure = z.infer<typeof measureViewSchema>;
export type Said = Measure['steps'][number];
export type Fact = z.infer<typeof factSchema>;
export type Report = z.infer<typeof reportSchema>;
export type ReportStatus = Report['status'];
export type UnansweredQuestion = z.infer<typeof unansweredSchema>['questions'][number];
export type AuditEntry = z.infer<typeof auditSchema>['entries'][number];
export type Case = z.infer<typeof caseSchema>;
export type Eligibility = z.infer<typeof eligibilitySchema>;
export type DeskInfo = z.infer<typeof deskSchema>;
export type CallRecord = z.infer<typeof callSchema>;
export type Digests = z.infer<typeof digestsSchema>;
export type Overview = z.infer<typeof overviewSchema>;

/** What a caller has said: values by fact id. */
export type Facts = Readonly<Record<string, string | number>>;
