import { type Block, behind, block } from '../../block.ts';
import type { Contact } from '../../contact.ts';
import {
  agenciesWords,
  BY_DISTRICT,
  decidesWords,
  placeToGoWords,
} from '../../wording/aspect-words.ts';
import { callWords, contactWords } from '../../wording/contact-words.ts';
import { contactToCall, type Matter } from '../matter.ts';
import { asked, silent } from './asked.ts';
import { statementsOn } from './statements.ts';

/** 打给谁, 找谁, 哪个部门管: who is in charge, the nearest with a number, the others behind. */
export function answerWhom(matter: Matter): readonly Block[] {
  const first = contactToCall(matter);
  const offices = matter.offices
    .slice(0, OFFICES)
    .filter((office) => first?.agency.includes(office) !== true);
  if (offices.length === 0) return contactBlocks('whom', matter);
  return [asked('whom', matter, agenciesWords(offices)), ...contactBlocks('whom', matter)];
}

/** So many offices in charge are named at once. */
const OFFICES = 3;

/** 电话多少 */
export function answerPhone(matter: Matter): readonly Block[] {
  return contactBlocks('phone', matter);
}

function contactBlocks(aspect: 'whom' | 'phone', matter: Matter): readonly Block[] {
  const first = contactToCall(matter);
  if (first === undefined) return silent(aspect, matter);
  const others = matter.contacts.filter((contact) => contact !== first);
  if (matter.isByDistrict)
    return [
      asked(aspect, matter, BY_DISTRICT),
      ...behind(matter.contacts.map((contact) => contactBlock(contact))),
    ];
  return [
    asked(aspect, matter, callWords(first), { contact: first }),
    ...behind(others.map((contact) => contactBlock(contact))),
  ];
}

const contactBlock = (contact: Contact) => block('contact', contactWords(contact), { contact });

/** 去哪办: an address, a window or a site that the record names. */
export function answerWhere(matter: Matter): readonly Block[] {
  const addressed = matter.contacts.find(({ address }) => address !== undefined);
  if (addressed?.address !== undefined)
    return [
      asked('where', matter, placeToGoWords(addressed.agency, addressed.address), {
        contact: addressed,
      }),
    ];
  const [told, ...others] = statementsOn('where', matter.measure);
  if (told === undefined) return silent('where', matter);
  return [
    asked('where', matter, told.text, locatorOf(told.locator)),
    ...behind(others.map(({ text, locator }) => block('step', text, locatorOf(locator)))),
  ];
}

/** 谁说了算: what an office decides beside the conditions, and which office. */
export function answerWhoDecides(matter: Matter): readonly Block[] {
  const { judged, assessments, measure, contacts, offices: inCharge } = matter;
  // Where no case is singled out, what the first leaves to an office is told with its name in it.
  const ofCase = assessments.find((one) => one.discretion !== undefined)?.discretion;
  const discretion = judged?.discretion ?? measure.discretion ?? ofCase;
  const lead = contacts.filter(({ step }) => step === 'measure').map(({ agency }) => agency);
  const offices = [...new Set(inCharge.length > 0 ? inCharge : lead)].slice(0, OFFICES);
  if (discretion === undefined && offices.length === 0) return silent('who-decides', matter);
  const words = [
    ...(offices.length === 0 ? [] : [agenciesWords(offices)]),
    ...(discretion === undefined ? [] : [decidesWords(discretion)]),
  ];
  return [asked('who-decides', matter, words.join(''))];
}

const locatorOf = (locator: string | undefined) => (locator === undefined ? {} : { locator });
