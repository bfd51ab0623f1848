import type { Knowledge } from '../../knowledge/knowledge.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import { memoizeRecent, memoizeWeak } from '../../knowledge/memoize.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Words } from '../../language/words.ts';
import type { Contact } from '../reply.ts';
import { type ContactPolicy, deskEntries, distinct, withStep } from './desk-entry.ts';
import { areByDistrict } from './district-desks.ts';
import { contactsOfAgency, type Desks, desksOf, ladderOf } from './ladder.ts';

/** All agencies, their desks and numbers, ready for look-up. */
export interface Directory {
  /** the whole directory, doubtful numbers included, in the order of the files */
  readonly all: readonly Contact[];
  readonly desk: (id: string) => Contact | null;
  /** the public hotline for everything, or that of a number; null where the papers name none */
  readonly hotline: (number?: string) => Contact | null;
  /** an agency's desks that have a number, or the agency itself without one */
  readonly agency: (id: string) => readonly Contact[];
  /**
   * Whom to ask about a measure, nearest first and never empty: its own desks for the place, the
   * offices in charge, the district's and the city's agency of the same kind, public hotlines.
   * @param said words of the owner's own answers (移动, 市城投集团), to pick among like desks
   */
  readonly forMeasure: (
    measure: Measure,
    region: string | null,
    said?: readonly string[],
  ) => readonly Contact[];
  /**
   * Whether a city is all that is known of the place, and the districts within have desks of their own for
   * this. Words that name a zone which one of the desks is for leave no doubt.
   */
  readonly isByDistrict: (measure: Measure, region: string | null, words: Words) => boolean;
  /** The same for a list that one looks through: after the nearest every desk that the measure names. */
  readonly listFor: (measure: Measure, region: string | null) => readonly Contact[];
}

/** Places, and answers told there, that the desks of a measure are kept for. */
const ASKERS_KEPT = 8;

/**
 * Finds contacts by measure, agency and desk.
 * @param policy `published` shows every number printed, any other none of a person's own
 */
export function createDirectory(knowledge: Knowledge, policy: ContactPolicy): Directory {
  const entries = deskEntries(knowledge, policy);
  const desks: Desks = {
    entries,
    byId: new Map(entries.map((entry) => [entry.desk.id, entry])),
    agency: indexOf(knowledge).agency,
  };
  // A turn asks for the desks of the same few measures over and over.
  const contactsOf = memoizeWeak((measure: Measure) =>
    memoizeRecent((asked: string) => {
      const [region, ...said] = JSON.parse(asked) as [string | null, ...string[]];
      return ladderOf(measure, region, said, desks);
    }, ASKERS_KEPT),
  );
  const forMeasure = (measure: Measure, region: string | null, said: readonly string[] = []) =>
    contactsOf(measure)(JSON.stringify([region, ...said]));
  return {
    all: entries.map((entry) => entry.contact),
    desk: (id) => desks.byId.get(id)?.contact ?? null,
    hotline: (number) => hotlineOf(number, desks),
    agency: (id) => contactsOfAgency(id, desks),
    forMeasure,
    isByDistrict: (measure, region, words) => areByDistrict(desksOf(measure, desks), region, words),
    listFor: (measure, region) => listed(forMeasure(measure, region), measure, desks),
  };
}

function hotlineOf(number: string | undefined, { entries }: Desks): Contact | null {
  const entry = entries.find(({ agency, desk }) =>
    number === undefined
      ? agency.hotlineFor === 'everything'
      : agency.hotlineFor !== undefined && desk.phones.some((phone) => phone.number === number),
  );
  return entry === undefined ? null : withStep(entry, 'hotline');
}

/** The ladder with every desk of the measure, its hotlines last. */
function listed(ladder: readonly Contact[], measure: Measure, desks: Desks): readonly Contact[] {
  const isHotline = ({ step }: Contact) => step === 'hotline';
  return distinct([
    ...ladder.filter((contact) => !isHotline(contact)),
    ...desksOf(measure, desks).map((entry) => withStep(entry, 'measure')),
    ...ladder.filter(isHotline),
  ]);
}
