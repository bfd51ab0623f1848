import type { CivilDate } from '../../knowledge/civil-date.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import { regionContains, WHOLE_COUNTRY } from '../../knowledge/region-code.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import type { Clause, Measure } from '../../knowledge/schema/measure.ts';
import { pairsOf } from '../../language/nearness/pairs.ts';
import { targetClause } from '../../language/nearness/target-clause.ts';
import { holdsWord, type Said } from '../../language/words.ts';
import type { Contact } from '../contact.ts';
import type { Deps } from '../deps.ts';
import { documentOfMeasure, factById, labelOf, placeWords, saidWords } from '../lookup.ts';
import type { Scene } from '../read/scene.ts';
import type { AssessmentView } from '../reply.ts';
import type { Answer } from '../state.ts';
import { clauseOfTrade } from './measures/clause-of-trade.ts';
import { outgrown } from './measures/outgrown.ts';
import { otherwise, stillThere } from './measures/still-there.ts';

/** Who asks, as far as it is known: answers speak to a landlord as to a landlord. */
export interface Asker {
  readonly role: 'shop' | 'company' | 'landlord' | 'flexible' | 'unknown';
  /** 绍兴柯桥区 */
  readonly place: string | null;
  /** 餐饮; of a landlord the tenants' */
  readonly trade: string | null;
}

/** A measure in force, with its verdict of today. */
export interface Holding {
  readonly measure: Measure;
  readonly assessment: AssessmentView;
}

/** One measure with all that can be said of it to the one who asks: what every composer is given. */
export interface Matter {
  readonly measure: Measure;
  readonly document: Document;
  /** the case in question of a measure that has several; null for the whole */
  readonly clause: Clause | null;
  /** the words that led to it */
  readonly question: Said | string;
  /** the measure's own first, then its clauses'; empty for governance rows and for another place */
  readonly assessments: readonly AssessmentView[];
  /** what is judged of the case in question; undefined where nothing is */
  readonly judged: AssessmentView | undefined;
  /** on the day judged for; null where the record says nothing of it */
  readonly validity: AssessmentView['validity'] | null;
  /** nearest first, never empty; the public hotline is the last */
  readonly contacts: readonly Contact[];
  /** a city is all that is known of the place, and its districts have desks of their own for this */
  readonly isByDistrict: boolean;
  /** names of the offices in charge; they need no number */
  readonly offices: readonly string[];
  /** what holds today for the place where this one has lapsed or does not fit, as judged today */
  readonly holding: readonly Holding[];
  /** the measure beside it that a figure told leaves behind; null where none does */
  readonly outgrown: AssessmentView | null;
  /** the case in question fails and another may do: its title, said before the verdict */
  readonly onlyOne: string | null;
  readonly asker: Asker;
  /** whose paper it is, where nobody knows yet whether the asker's shop is there: 绍兴市 */
  readonly where: string | null;
  readonly on: CivilDate;
  readonly today: CivilDate;
  /** 参保方式 of `social_insurance` */
  readonly labelOf: (fact: string) => string;
}

/** @param question the words that led to the measure; they tell which of its cases is meant */
export function matterOf(
  measure: Measure,
  question: Said | string,
  scene: Scene,
  deps: Deps,
): Matter {
  const assessments = deps.judgement.assess(measure, scene.answers, scene.on);
  const ruledOut = ruledOutOf(assessments);
  const meant =
    targetClause(measure, question, ruledOut) ??
    onlyLeft(measure, ruledOut) ??
    (scene.answers.some(({ fact }) => fact === 'trade')
      ? null
      : clauseOfTrade(measure, question, deps));
  const clause = meant === null ? null : fittingInstead(meant, measure, question, assessments);
  const own = assessments.find((one) => one.clause === undefined);
  const judged = assessments.find((one) => clause !== null && one.clause === clause.id) ?? own;
  const holding = insteadOf(measure, own, scene, deps);
  return {
    measure,
    document: documentOfMeasure(measure, deps),
    clause,
    question,
    assessments,
    judged,
    validity: (judged ?? elsewhere(measure, scene, deps))?.validity ?? null,
    contacts: deps.directory.forMeasure(measure, scene.region, saidWords(scene, deps)),
    isByDistrict: deps.directory.isByDistrict(measure, scene.region, scene.words),
    offices: officesOf(measure, scene, deps),
    holding,
    outgrown: outgrownOf(measure, own, holding, scene, deps),
    onlyOne:
      clause !== null && judged?.verdict === 'ineligible' && own?.verdict !== 'ineligible'
        ? clause.title
        : null,
    asker: askerOf(scene, deps),
    where: whoseOf(measure, scene, deps),
    on: scene.on,
    today: scene.today,
    labelOf: (fact) => labelOf(fact, deps),
  };
}

/** What a figure told leaves behind: of the record itself, or, where it has lapsed, of what holds instead. */
function outgrownOf(
  measure: Measure,
  own: AssessmentView | undefined,
  holding: Matter['holding'],
  scene: Scene,
  deps: Deps,
): AssessmentView | null {
  if (own?.validity.status !== 'expired')
    return own?.verdict === 'ineligible' ? null : outgrown(measure, scene, deps);
  const instead = holding.find(({ assessment }) => assessment.verdict !== 'ineligible');
  return instead === undefined ? null : outgrown(instead.measure, scene, deps);
}

/**
 * 受疫情影响 tells of oneself, and names no case: where one case fits, it is not another that stays open and
 * whose title nobody said.
 */
function fittingInstead(
  meant: Clause,
  { clauses }: Measure,
  question: Said | string,
  assessments: readonly AssessmentView[],
): Clause {
  const verdictOf = ({ id }: Clause) => assessments.find(({ clause }) => clause === id)?.verdict;
  const isNamed = [...pairsOf(meant.title)].some((pair) => holdsWord(question, pair));
  if (isNamed || verdictOf(meant) !== 'unknown') return meant;
  return clauses.find((one) => verdictOf(one) === 'eligible') ?? meant;
}

/** The place of a paper that may not be the asker's own; null of what holds for the whole country. */
function whoseOf(measure: Measure, scene: Scene, deps: Deps): string | null {
  const { place, region } = documentOfMeasure(measure, deps);
  const isLocal = region !== undefined && region !== WHOLE_COUNTRY;
  return isLocal && scene.region === null ? place : null;
}

/** The clauses that what was told leaves no chance. */
function ruledOutOf(assessments: readonly AssessmentView[]): ReadonlySet<string> {
  return new Set(
    assessments.flatMap(({ clause, verdict }) =>
      clause !== undefined && verdict === 'ineligible' ? [clause] : [],
    ),
  );
}

/** The clause that what was told singles out: all others are ruled out. */
function onlyLeft({ clauses }: Measure, ruledOut: ReadonlySet<string>): Clause | null {
  const [left, ...more] = clauses.filter(({ id }) => !ruledOut.has(id));
  return ruledOut.size > 0 && more.length === 0 ? (left ?? null) : null;
}

/** Where each district has its own, only that of the shop's. */
function officesOf({ offices }: Measure, { region }: Scene, { knowledge }: Deps): string[] {
  const leads = offices.lead.flatMap((id) => indexOf(knowledge).agency(id) ?? []);
  const near = leads.filter(({ regions }) =>
    regions.some((own) => region !== null && regionContains(own, region)),
  );
  return (near.length > 0 ? near : leads).map(({ name }) => name);
}

function insteadOf(
  measure: Measure,
  own: AssessmentView | undefined,
  scene: Scene,
  deps: Deps,
): readonly Holding[] {
  if (own?.validity.status === 'expired') return stillThere(measure, scene, deps);
  return own?.verdict === 'ineligible' ? otherwise(measure, scene, deps) : [];
}

/** A measure of another place is not judged; when it held can be told all the same. */
function elsewhere(measure: Measure, scene: Scene, deps: Deps): AssessmentView | undefined {
  const answers = scene.answers.filter(({ fact }) => fact !== 'place');
  return deps.judgement.assess(measure, answers, scene.on)[0];
}

/** Nothing that one could say of oneself. */
const OTHER_TRADE = 'other';

/** The part that the asker plays, as told so far. */
export function roleOf(
  answers: readonly Answer[],
  { knowledge }: Pick<Deps, 'knowledge'>,
): Asker['role'] {
  const who = knowledge.facts.find(({ key }) => key === 'who');
  const told = answers.findLast(({ fact }) => fact === who?.id)?.value;
  return who?.options.find(({ value }) => value === told)?.role ?? 'unknown';
}

/** Role, place and trade as told so far. */
function askerOf(scene: Scene, deps: Deps): Asker {
  const said = (id: string) => scene.answers.findLast((answer) => answer.fact === id)?.value;
  const fact = factById('trade', deps);
  const trade = said('trade');
  const words =
    trade === undefined || trade === 'unknown' || trade === OTHER_TRADE || fact === undefined
      ? null
      : deps.judgement.valueWords(fact, trade);
  return {
    role: roleOf(scene.answers, deps),
    place: placeWords(scene, deps),
    trade: words,
  };
}

/** The first contact with a number that can be dialled; of a lapsed measure an office, no person's own. */
export function contactToCall({ contacts, judged }: Matter): Contact | undefined {
  const isOver = judged?.validity.status === 'expired';
  return contacts.find(({ phones }) =>
    phones.some(({ dial, kind }) => dial !== null && !(isOver && kind === 'mobile')),
  );
}
