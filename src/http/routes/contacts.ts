import { Hono } from 'hono';
import * as z from 'zod';
import { type Contact, contactSchema } from '../../conversation/reply.ts';
import { regionContains } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { ContactHit, Search } from '../../search/search.ts';
import type { TypedFields } from '../../search/typing/typing-index.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
import { idParam, questionParam, regionParam } from '../params.ts';
import { Problem } from '../problem.ts';
import { valid } from '../valid.ts';
import { createCatalogue } from '../views/catalogue.ts';

const querySchema = z.object({
  q: questionParam.optional().describe('部门名、人名或者要办的事：柯桥人社'),
  region: regionParam,
  measure: idParam.describe('这条措施该打给谁，近的在前'),
});
/** More are no answer. */
const MOST = 40;

const contactsSchema = z.object({ contacts: z.array(contactSchema) }).meta({ id: 'ContactList' });

/**
 * Whom to call. Without parameters the whole directory, doubtful numbers included.
 * @throws Problem 404 by its handlers, where there is no such measure
 */
export function contactRoutes(deps: AppDeps): Hono {
  const { directory, search } = deps;
  const catalogue = createCatalogue(deps);
  const typed = createContactTyping(directory.all, search);

  const ofHit = ({ desk, agency }: ContactHit): readonly Contact[] => {
    const found = desk === undefined ? null : directory.desk(desk.id);
    return found === null ? directory.agency(agency.id) : [found];
  };
  /** The place's own first, then those of what contains it, then the hotlines of the whole country. */
  const ofRegion = (region: string) => {
    const own = directory.all.filter(({ regions }) => regions.includes(region));
    const wider = directory.all.filter(
      (contact) =>
        !own.includes(contact) && contact.regions.some((code) => regionContains(code, region)),
    );
    return [...own, ...wider, ...directory.all.filter(({ regions }) => regions.length === 0)];
  };

  /** Without a place, or for a whole city, all desks that a measure names; else the nearest. */
  const contactsFor = (measure: Measure, place: string | null) => [
    ...(place === null || place.endsWith('00')
      ? directory.listFor(measure, place)
      : directory.forMeasure(measure, place)),
  ];

  return new Hono().get(
    '/api/contacts',
    describe({ summary: '该打哪个电话', tag: '查政策', response: contactsSchema }),
    valid('query', querySchema),
    (context) => {
      const { q, region, measure: id } = context.req.valid('query');
      const place = catalogue.resolve(region)?.code ?? null;
      const measure = id === undefined ? undefined : catalogue.measure(id);
      if (id !== undefined && measure === undefined) throw unknownMeasure();
      if (q !== undefined) {
        const named = search.resolvePlace(q);
        if (named !== null && id === undefined)
          return context.json({ contacts: ofRegion(named.code) });
        const hits = search.findContacts(q, { region: place, measure: id }).flatMap(ofHit);
        // A question's desks stand alone: what merely sounds alike would be a stranger.
        const isTyping = hits.length === 0 || /^[a-z\s]+$/i.test(q);
        const more = id === undefined && isTyping ? typed(q) : [];
        const distinct = new Map([...hits, ...more].map((one) => [JSON.stringify(one), one]));
        return context.json({ contacts: [...distinct.values()].slice(0, MOST) });
      }
      if (measure !== undefined) return context.json({ contacts: contactsFor(measure, place) });
      return context.json({ contacts: place === null ? directory.all : ofRegion(place) });
    },
  );
}

function unknownMeasure(): Problem {
  const message = '没有这条措施，编号写成 sx2020-03 这样';
  return new Problem(400, `“measure”：${message}`, { errors: [{ path: 'measure', message }] });
}

/**
 * Finds contacts by what is typed of them: an office, a person, a place, an address, a number, or how
 * these sound (`zhangweiguo`, `kqrs`). Opened at the first look-up.
 */
function createContactTyping(
  contacts: readonly Contact[],
  { typing, resolvePlace }: Pick<Search, 'typing' | 'resolvePlace'>,
): (typed: string) => readonly Contact[] {
  const fieldsOf = ({ agency, person, role, regions, address, phones }: Contact): TypedFields => ({
    agency: [agency],
    person: person === undefined ? [] : [person],
    role: role === undefined ? [] : [role],
    place: regions.flatMap((code) => {
      const name = resolvePlace(code)?.name;
      return name === undefined ? [] : [name, name + agency];
    }),
    address: [...(address === undefined ? [] : [address]), ...phones.map(({ number }) => number)],
  });
  let find: ((typed: string) => readonly Contact[]) | undefined;
  return (typed) => {
    find ??= typing(contacts, fieldsOf);
    return find(typed);
  };
}
