import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { Agency, Desk } from '../../../src/knowledge/schema/agency.ts';

/** One way to look up a desk, and what may stand first. */
export interface Lookup {
  readonly text: string;
  /** ids of desks and of agencies */
  readonly right: ReadonlySet<string>;
}

const OF_AN_OFFICE = ['{}电话多少', '{}怎么联系', '我要打给{}，号码给我', '请问{}的联系方式', '{}'];
const OF_A_PERSON = ['{}的电话', '找{}打哪个号码', '{}怎么联系'];
const OF_A_MATTER = ['{}找谁', '{}打什么电话', '我想问问{}，打给谁', '{}哪个部门的电话'];

/** All offices, persons and printed matters of the real places, each asked for as people ask. */
export function contactLookups({ agencies, regions }: Knowledge): Lookup[] {
  const real = agencies.filter((agency) => agency.regions.length > 0);
  const nameOf = new Map(regions.map(({ code, name, aliases }) => [code, aliases[0] ?? name]));
  const placesOf = (agency: Agency, desk?: Desk) => desk?.regions ?? agency.regions;
  const matterOf = (desk: Desk) =>
    (desk.role ?? '').replace(/（[^）]*）|^问/g, '').split('、')[0] ?? '';
  const lookups: Lookup[] = [];
  const add = (ways: readonly string[], name: string, right: readonly string[]) => {
    for (const way of ways) lookups.push({ text: way.replace('{}', name), right: new Set(right) });
  };
  for (const agency of real) {
    add(OF_AN_OFFICE, agency.name, idsOf(agency));
    for (const alias of agency.aliases) {
      for (const code of agency.regions.slice(0, 1)) {
        const place = nameOf.get(code) ?? '';
        const namesakes = real.filter(
          (other) => other.regions.includes(code) && other.aliases.includes(alias),
        );
        const spoken = alias.startsWith(place) ? alias : `${place}${alias}`;
        add(OF_AN_OFFICE.slice(0, 2), spoken, namesakes.flatMap(idsOf));
      }
    }
    for (const desk of agency.desks) {
      if (desk.person !== undefined) add(OF_A_PERSON, desk.person, desksOf(real, desk.person));
      const matter = matterOf(desk);
      if (matter === '') continue;
      for (const code of placesOf(agency, desk).slice(0, 1)) {
        const right = real.flatMap((other) =>
          other.desks
            .filter((one) => matterOf(one) === matter && placesOf(other, one).includes(code))
            .flatMap(({ id }) => [id, other.id]),
        );
        const place = nameOf.get(code) ?? '';
        const spoken = matter.startsWith(place) ? matter : `${place}${matter}`;
        add(OF_A_MATTER, spoken, right);
      }
    }
  }
  return lookups;
}

function idsOf(agency: Agency): string[] {
  return [agency.id, ...agency.desks.map(({ id }) => id)];
}

function desksOf(agencies: readonly Agency[], person: string): string[] {
  return agencies.flatMap(({ desks }) =>
    desks.filter((desk) => desk.person === person).map(({ id }) => id),
  );
}
