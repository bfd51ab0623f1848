import type { ContactHit } from '../../search/search.ts';
import { block } from '../block.ts';
import type { Parts } from '../parts.ts';
import { type Contact, type Message, messageOf, sentence } from '../reply.ts';
import { contactsWords, contactWords } from '../wording/contact-words.ts';
import { holdOpen } from './hold-open.ts';
import { measuresById, saidWords } from './lookup.ts';
import type { Scene } from './scene.ts';
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
  const opening =
    named.length > 0 || focus !== undefined
      ? []
      : ['这个单位的电话文件里没印，可以先打12345，他们会转。'];
  const messages: Message[] = [
    ...opening.map((text) => sentence(text)),
    messageOf('contacts', [
      block(
        'contact',
        named[0] ? `${contactWords(named[0])}${others(contacts)}` : contactsWords(contacts),
      ),
    ]),
  ];
  const measures = named.length > 0 ? [] : focus ? [focus.id] : [];
  return { ...holdOpen(scene), messages, measures, contacts, suggestions: [], effects: [] };
}

/** The first contact stands first by itself, the rest below it. */
function others(contacts: readonly Contact[]): string {
  const rest = contacts.slice(1);
  return rest.length === 0
    ? ''
    : `\n另外：\n${rest.map((contact) => `· ${contactWords(contact)}`).join('\n')}`;
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
