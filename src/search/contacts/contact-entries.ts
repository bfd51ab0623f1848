import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Agency, Desk } from '../../knowledge/schema/agency.ts';
import type { Language } from '../open-language.ts';
import type { AgencyIdeas } from '../search-data.ts';

/** A desk of the directory, or an agency without any, with what it is found by. */
export interface ContactEntry {
  readonly agency: Agency;
  readonly desk?: Desk;
  readonly regions: readonly string[];
  /** full name, name without the place, everyday forms; longest first */
  readonly names: readonly string[];
  /** kinds of office it is, as ideas of the lexicon: office-hrss, carrier-mobile */
  readonly kinds: ReadonlySet<string>;
  /** ideas of what it is called for, each with how much it tells: one that few offices share tells most */
  readonly matters: ReadonlyMap<string, number>;
  /** of each thing that the desk is printed for, the pairs of its characters */
  readonly roles: readonly ReadonlySet<string>[];
  /** who sits there, without spaces */
  readonly person: string | null;
}

/** An idea that this many offices share, or fewer, tells which office is meant. */
const FEW_OFFICES = 2;
const TELLING = 2;
/** The idea of asking which office it is, 哪个部门, tells nothing of which. */
const ASKED_FOR = 'which-office';
const COMMON = 0.7;

/** Every desk with the words by which it is asked for. */
export function contactEntries(
  { agencies }: Pick<Knowledge, 'agencies'>,
  directory: readonly AgencyIdeas[],
): ContactEntry[] {
  const officesOf = new Map<string, number>();
  for (const idea of directory.flatMap(({ matters }) => matters))
    officesOf.set(idea, (officesOf.get(idea) ?? 0) + 1);
  const tells = (idea: string) => ((officesOf.get(idea) ?? 0) <= FEW_OFFICES ? TELLING : COMMON);

  return agencies.flatMap((agency, at): ContactEntry[] => {
    const ideas = directory[at];
    const names = namesOf(agency);
    const kinds = new Set(ideas?.kinds);
    const desks = agency.desks.length === 0 ? [undefined] : agency.desks;
    return desks.map((desk, number) => ({
      agency,
      ...(desk === undefined ? {} : { desk }),
      regions: desk?.regions ?? agency.regions,
      names,
      kinds,
      matters: new Map(ideas?.desks[number]?.map((idea) => [idea, tells(idea)])),
      person: desk?.person?.replace(/\s+/g, '') ?? null,
      roles: (desk?.role ?? '')
        .replace(/（[^）]*）|^问/g, '')
        .split('、')
        .map(pairsOf)
        .filter(({ size }) => size > 0),
    }));
  });
}

/**
 * Reads the directory once, in the build: what the names of each agency say it is, and what its desks are
 * printed for.
 */
export function readDirectory(
  { agencies }: Pick<Knowledge, 'agencies'>,
  language: Pick<Language, 'features' | 'read'>,
): AgencyIdeas[] {
  const ideasOf = (text: string) => language.features(language.read(text).text).concepts;
  const mattersOf = (texts: readonly string[]) =>
    ideasOf(texts.join('，')).filter((idea) => !isOffice(idea) && idea !== ASKED_FOR);
  return agencies.map((agency) => {
    const roles = agency.desks.map(({ role }) => role ?? '');
    const title = titleOf(agency);
    return {
      kinds: ideasOf(namesOf(agency).join('，')).filter(isOffice),
      matters: mattersOf([title, ...roles]),
      desks: (roles.length === 0 ? [''] : roles).map((role) => mattersOf([title, role])),
    };
  });
}

function titleOf({ name, fullName }: Agency): string {
  return `${name}，${fullName ?? ''}`;
}

/** Neighbouring pairs of Han characters. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text.match(/[\u4e00-\u9fff]{2,}/g) ?? []) {
    for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2));
  }
  return pairs;
}

/** Whether a concept names a kind of office (人社局), and so leads to its desks. */
export function isOffice(concept: string): boolean {
  return concept.startsWith('office-') || concept.startsWith('carrier-');
}

const PLACE_PREFIX = /^(?:[\u4e00-\u9fff]{2,3}?[市区县])|^绍兴(?!银行)|^某[省市县区]/;

function namesOf(agency: Agency): string[] {
  const bare = agency.name.replace(PLACE_PREFIX, '');
  const names = [agency.name, agency.fullName ?? '', bare, ...agency.aliases];
  return [...new Set(names.map((name) => name.toLowerCase()))]
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length);
}
