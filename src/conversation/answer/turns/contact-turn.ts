import type { ContactHit } from '../../../search/search.ts';
import { type Block, behind, block } from '../../block.ts';
import { holdOpen } from '../../case/hold-open.ts';
import { measuresById, saidWords } from '../../lookup.ts';
import type { Parts } from '../../parts.ts';
import type { Scene } from '../../read/scene.ts';
import { type Contact, messageOf } from '../../reply.ts';
import { callWords, contactWords } from '../../wording/contact-words.ts';
import * as words from '../../wording/fixed-words.ts';
import type { Told } from './told.ts';

const AT_MOST = 4;

/** 柯桥区人社局电话多少: answered from the directory; 打给谁 alone asks about the case in hand. */
export function contactTurn(scene: Scene, parts: Parts): Told {
  const hits = parts.search.findContacts(scene.text, { region: scene.region, limit: AT_MOST });
  const focus = measuresById(scene.state.focus?.measures ?? [], parts)[0];
  const found = hits.length > 0 ? hits.flatMap((hit) => contactOf(hit, parts)) : [];
  const ofMeasures = found.length > 0 ? [] : measureContacts(scene, parts);
  const named = [...found, ...ofMeasures];
  const contacts =
    named.length > 0
      ? withHotline(named, parts)
      : focus
        ? [...parts.directory.forMeasure(focus, scene.region, saidWords(scene, parts))]
        : withHotline([], parts);
  const isUnknown = named.length === 0 && focus === undefined;
  const measures = named.length > 0 ? [] : focus ? [focus.id] : [];
  const held = holdOpen(scene);
  return {
    ...held,
    focus: held.focus === null ? null : { ...held.focus, aspect: 'phone' },
    messages: [
      messageOf('contacts', [
        ...(isUnknown ? [block('statement', words.noSuchDesk)] : []),
        ...contactBlocks(contacts, isUnknown),
      ]),
    ],
    measures,
    contacts,
    suggestions: [],
    effects: [],
  };
}

/** The first with a number stands first, with 12345 beside it; the others behind. */
function contactBlocks(contacts: readonly Contact[], isTold: boolean): Block[] {
  const first = contacts.find(({ phones }) => phones.length > 0) ?? contacts[0];
  if (first === undefined) return [];
  const others = contacts.filter((contact) => contact !== first);
  return [
    block('contact', callWords(first), { contact: first }, { layer: isTold ? 2 : 1 }),
    ...behind(others.map((contact) => block('contact', contactWords(contact), { contact }))),
  ];
}

/** No desk of that name: the desks of the measure that the words are about. */
function measureContacts(scene: Scene, parts: Parts): Contact[] {
  const answer = parts.search.find(scene.text, {
    region: scene.region,
    today: scene.today,
    limit: 1,
  });
  const measure = answer.noMatch ? undefined : answer.results[0]?.measure;
  return measure === undefined
    ? []
    : [...parts.directory.forMeasure(measure, scene.region, saidWords(scene, parts))];
}

function contactOf(hit: ContactHit, parts: Parts): Contact[] {
  if (hit.desk !== undefined)
    return [parts.directory.desk(hit.desk.id)].flatMap((contact) => contact ?? []);
  return parts.directory.agency(hit.agency.id).slice(0, 1);
}

function withHotline(contacts: readonly Contact[], parts: Parts): Contact[] {
  const hotline = parts.directory.desk('hotline-12345');
  const known = contacts.some((contact) => contact.agency === hotline?.agency);
  return [
    ...contacts.slice(0, AT_MOST),
    ...(hotline && !known ? [{ ...hotline, step: 'hotline' } as const] : []),
  ];
}
