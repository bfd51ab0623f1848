import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Agency, Desk } from '../../knowledge/schema/agency.ts';
import type { Language } from '../open-language.ts';

/** A desk of the directory, or an agency without any, with what it is found by. */
export interface ContactEntry {
  readonly agency: Agency;
  readonly desk?: Desk;
  readonly regions: readonly string[];
  /** full name, name without the place, everyday forms; longest first */
  readonly names: readonly string[];
  /** kinds of office it is, as ideas of the lexicon: office-hrss, carrier-mobile */
  readonly kinds: ReadonlySet<string>;
  /** ideas of what it is called for */
  readonly matters: ReadonlySet<string>;
}

export function contactEntries(knowledge: Knowledge, language: Language): ContactEntry[] {
  const conceptsOf = (text: string) => language.features(language.read(text).text).concepts;
  return knowledge.agencies.flatMap((agency): ContactEntry[] => {
    const names = namesOf(agency);
    const kinds = new Set(conceptsOf(names.join('，')).filter(isOffice));
    const entry = (desk: Desk | undefined): ContactEntry => ({
      agency,
      ...(desk === undefined ? {} : { desk }),
      regions: desk?.regions ?? agency.regions,
      names,
      kinds,
      matters: new Set(
        conceptsOf(`${agency.name}，${desk?.role ?? ''}`).filter((concept) => !isOffice(concept)),
      ),
    });
    return agency.desks.length === 0 ? [entry(undefined)] : agency.desks.map(entry);
  });
}

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
