import { cityOf } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { stored, type Typed, type Words } from '../../../language/words.ts';
import type { ContactHit } from '../../../search/search.ts';
import { type Block, behind, block } from '../../block.ts';
import { MANY } from '../../case/continue-focus.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { haveOwnNumbers, isForPartNamed } from '../../directory/district-desks.ts';
import { measuresById, saidWords } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { searchFor } from '../../read/search-for.ts';
import { type Contact, messageOf } from '../../reply.ts';
import type { Focus } from '../../state.ts';
import { BY_DISTRICT } from '../../wording/aspect-words.ts';
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
  const isByDistrict = isCalledByDistrict(found, said, scene);
  const measures = named.length > 0 ? [] : focus ? [focus.id] : [];
  const printedFor = recordOf(hits, scene, deps);
  const held = keepFocus(scene);
  // The place that was asked for was that of the office looked up.
  const isSettled = scene.state.lookup !== null && held.ask?.fact === 'place' && found.length > 0;
  const ask = isByDistrict && held.ask === null ? { fact: 'place', asked: 0, atMost: 1 } : held.ask;
  return {
    ...held,
    focus: held.focus === null ? null : { ...held.focus, aspect: 'phone' },
    ask: isSettled && !isByDistrict ? null : ask,
    ...(found.length > 0 ? { lookup: withoutPlaces(said, scene) } : {}),
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
        ...(isByDistrict
          ? [block('asked-aspect', BY_DISTRICT), ...behind(found.map(contactBlock))]
          : contactBlocks(contacts, isUnknown)),
      ]),
    ],
    measures,
    ...(printedFor === null ? {} : { named: [printedFor.id] }),
    contacts,
  };
}

/** 房租找黄酒集团哪个电话: the record on the table whose paper names the office looked up; null where none does. */
function recordOf(hits: readonly ContactHit[], { state }: Scene, deps: Deps): Measure | null {
  const [hit] = hits;
  if (hit === undefined) return null;
  const names = ({ contacts, offices }: Measure): boolean =>
    hit.desk === undefined ? offices.lead.includes(hit.agency.id) : contacts.includes(hit.desk.id);
  return tableOf(state, deps).all.find(names) ?? null;
}

/** The first with a number stands first, with 12345 beside it; the others behind. */
function contactBlocks(contacts: readonly Contact[], isTold: boolean): Block[] {
  const first = contacts.find(({ phones }) => phones.length > 0) ?? contacts[0];
  if (first === undefined) return [];
  const others = contacts.filter((contact) => contact !== first);
  return [
    block('contact', callWords(first), { contact: first }, { layer: isTold ? 2 : 1 }),
    ...behind(others.map(contactBlock)),
  ];
}

const contactBlock = (contact: Contact): Block =>
  block('contact', contactWords(contact), { contact });

/** One office whose districts have numbers of their own, where no district is known: nobody is sent to the wrong one. */
function isCalledByDistrict(found: readonly Contact[], said: Words, scene: Scene): boolean {
  const [first] = found;
  const place = scene.said?.place?.code ?? scene.region;
  if (first === undefined || (place !== null && cityOf(place) !== place)) return false;
  const own = found.filter(({ agency, regions }) => agency === first.agency && regions.length > 0);
  return (
    own.some(({ regions }) => regions.some((code) => cityOf(code) !== code)) &&
    haveOwnNumbers(own) &&
    !own.some((one) => isForPartNamed(one, said))
  );
}

/** What was looked up, wherever it was looked up. */
const withoutPlaces = (said: Words, { utterance }: Scene): Typed =>
  stored((utterance?.places ?? []).reduce((words, { span }) => words.less(span.text), said));

/** No desk of that name: the desks of the measure that the words are about. */
function measureContacts(scene: Scene, deps: Deps): Contact[] {
  const answer = searchFor(scene.words, scene, deps);
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
