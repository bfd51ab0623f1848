import type {
  AssessmentView,
  Citation,
  Contact,
  Reply,
} from '../../../../src/conversation/reply.ts';

/** What the console reads from the service, as far as it shows it. */
export type Validity = AssessmentView['validity'];

export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly number: string | null;
  readonly issued: string | null;
}

export interface Place {
  readonly code: string;
  readonly name: string;
}

export interface MeasureSummary {
  readonly id: string;
  readonly title: string;
  readonly kind: 'benefit' | 'service' | 'governance';
  readonly summary: string;
  readonly document: Paper;
  readonly locator: string;
  readonly themes: readonly string[];
  readonly region: Place | null;
  readonly departments: readonly string[];
  readonly year: number | null;
  readonly validity: Validity;
}

export interface Hit extends MeasureSummary {
  readonly score: number;
  readonly highlights: readonly string[];
  readonly why?: readonly string[];
}

export interface Said {
  readonly text: string;
  readonly locator: string;
}

export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly gist: string;
  readonly locator: string;
  readonly conditions: readonly string[];
  readonly validity: Validity;
  readonly discretion?: string;
  readonly estimate?: { readonly unit: string; readonly formula: string };
}

export interface Measure extends MeasureSummary {
  readonly conditions: readonly string[];
  readonly clauses: readonly Clause[];
  readonly steps: readonly Said[];
  readonly materials: readonly Said[];
  readonly details: readonly Said[];
  readonly contacts: readonly Contact[];
  readonly offices: { readonly lead: readonly string[]; readonly assist: readonly string[] };
  readonly citations: readonly Citation[];
  readonly caveats: readonly Said[];
  readonly damaged: readonly Said[];
  readonly inferred: readonly { what: string; from: string; reason: string }[];
  readonly discretion?: string;
  readonly excludes: readonly { measure: string; text: string }[];
  readonly sameTheme: readonly string[];
}

export interface Fact {
  readonly id: string;
  readonly type: 'choice' | 'flag' | 'number' | 'date' | 'region' | 'industry';
  readonly unit: string | null;
  readonly label: string;
  readonly question: string;
  readonly why: string;
  readonly how: string;
  readonly options: readonly { value: string; label: string }[];
  readonly bounds: { min: number; max: number } | null;
}

/** What a caller has said: values by fact id. */
export type Facts = Readonly<Record<string, string | number>>;

export type ReportStatus = 'open' | 'accepted' | 'rejected' | 'fixed';
export interface Report {
  readonly id: number;
  readonly measureId: string;
  readonly reason: string;
  readonly snapshot: unknown;
  readonly revision: string;
  readonly agent: string;
  readonly status: ReportStatus;
  readonly note: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
}

export interface UnansweredQuestion {
  readonly text: string;
  readonly region: string | null;
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly notes: readonly { note: string; agent: string; at: string }[];
}

export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  readonly agent: string;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: string | null;
}

export interface Case {
  readonly code: string;
  readonly question: string;
  readonly on: string;
  readonly revision: string;
  readonly createdAt: string;
  readonly answers: readonly {
    fact: string;
    label: string;
    value: string | number;
    words: string;
  }[];
  readonly measures: readonly { id: string; title: string }[];
  readonly assessments: readonly AssessmentView[];
  readonly turns: readonly { said: string; at: string; reply: Reply }[];
  readonly current: { revision: string; assessments: readonly AssessmentView[] };
  readonly changes: readonly { measureId: string; clause?: string; kind: string; text: string }[];
  readonly changed: boolean;
}
