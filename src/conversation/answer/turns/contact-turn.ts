import type { ContactHit } from '../../../search/search.ts';
import { type Block, behind, block } from '../../block.ts';
import { MANY } from '../../case/continue-focus.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import type { Deps } from '../../deps.ts';
import { measuresById, saidWords } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { type Contact, messageOf } from '../../reply.ts';
import type { Focus } from '../../state.ts';
import { callWords, contactWords } from '../../wording/contact-words.ts';
import * as words from '../../wording/fixed-words.ts';
import type { TurnDraft } from './turn-draft.ts';

const AT_MOST = 4;

const isLong = ({ measures }: Focus): boolean => measures.length > MANY;

/** 柯桥区人社局电话多少: answered from the directory; 打给谁 alone asks about the case in hand. */
export function contactTurn(scene: Scene, deps: Deps, said = scene.words): TurnDraft {
  const hits = deps.search.findContacts(said, { region: scene.region, limit: AT_MOST });
  const inQuestion: Focus | null = scene.state.focus;
  // Nobody answers for a whole list but the hotline.
  const ofCase = inQuestion === null || isLong(inQuestion) ? [] : inQuestion.measures;
  const [focus] = measuresById(ofCase, deps);
  const found = hits.length > 0 ? hits.flatMap((hit) => contactOf(hit, deps)) : [];
  const ofMeasures = found.length > 0 ? [] : measureContacts(scene, deps);
  const named = [...found, ...ofMeasures];
  const contacts =
    named.length > 0
      ? withHotline(named, deps)
      : focus
        ? [...deps.directory.forMeasure(focus, scene.region, saidWords(scene, deps))]
        : withHotline([], deps);
  const isUnknown = named.length === 0 && focus === undefined;
  const measures = named.length > 0 ? [] : focus ? [focus.id] : [];
  const held = keepFocus(scene);
  return {
    ...held,
    focus: held.focus === null ? null : { ...held.focus, aspect: 'phone' },
    messages: [
      messageOf('contacts', [
        ...(isUnknown
          ? [
              block(
                'statement',
                said.says('asks-whom-and-no-more') ? words.anyDesk : words.noSuchDesk,
              ),
            ]
          : []),
        ...contactBlocks(contacts, isUnknown),
      ]),
    ],
    measures,
    contacts,
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
function measureContacts(scene: Scene, deps: Deps): Contact[] {
  const answer = deps.search.find(scene.words, {
    region: scene.region,
    today: scene.spokenOn,
    limit: 1,
  });
  const measure = answer.noMatch ? undefined : answer.results[0]?.measure;
  return measure === undefined
    ? []
    : [...deps.directory.forMeasure(measure, scene.region, saidWords(scene, deps))];
}

function contactOf(hit: ContactHit, deps: Deps): Contact[] {
  if (hit.desk !== undefined)
    return [deps.directory.desk(hit.desk.id)].flatMap((contact) => contact ?? []);
  return deps.directory.agency(hit.agency.id).slice(0, 1);
}

function withHotline(contacts: readonly Contact[], deps: Deps): Contact[] {
  const hotline = deps.directory.hotline();
  const known = contacts.some((contact) => contact.agency === hotline?.agency);
  return [...contacts.slice(0, AT_MOST), ...(hotline && !known ? [hotline] : [])];
}
