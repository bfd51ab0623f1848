import type { Contact } from '../reply.ts';

/** `柯桥区人社局 0575-84126037（2020年印发，可能已变）`, one contact a line. */
export function contactWords(contact: Contact): string {
  const person = contact.person === undefined ? '' : ` ${contact.person}`;
  const role = contact.role === undefined ? '' : `（${contact.role}）`;
  const who = `${contact.agency}${person}${role}`;
  if (contact.phones.length === 0) return `${who}：文件没印电话，可以打12345请他们转`;
  const numbers = contact.phones.map(phoneWords).join('、');
  return `${who} ${numbers}${ageWords(contact)}`;
}

/** One contact for a first layer: without its desk's task, with 12345 beside a printed number. */
export function callWords(contact: Contact): string {
  const { agency, person } = contact;
  const who = person === undefined ? agency : `${agency}${person}`;
  const phone = contact.phones.find(({ dial }) => dial !== null) ?? contact.phones[0];
  if (phone === undefined) return `可以打12345，请他们转${agency}。`;
  const age = ageWords(contact);
  return age === ''
    ? `可以打${phoneWords(phone)}（${who.replace(phone.number, '')}）。`
    : `可以打${who} ${phoneWords(phone)}${age}，打不通打12345。`;
}

/** `0575-84126037`; a doubtful number is read out as printed, with the warning not to dial it. */
function phoneWords(phone: Contact['phones'][number]): string {
  const printed =
    phone.areaCode && phone.kind === 'office' ? `${phone.areaCode}-${phone.number}` : phone.number;
  return phone.quality === 'doubtful'
    ? `${printed}（文件上印的号码位数不对，打不通，先别打）`
    : printed;
}

function ageWords(contact: Contact): string {
  const isHotline = contact.phones.every(({ kind }) => kind === 'hotline');
  if ('standing' in contact.source || isHotline) return '';
  const { published } = contact.source;
  const known =
    published === null ? '文件没写日期，号码可能已变' : `${published.slice(0, 4)}年印发，可能已变`;
  return `（${known}）`;
}
