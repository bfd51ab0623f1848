import type { Asker } from '../answer/matter.ts';
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

/** What is left to do: apply, or ask what there is now, since it lapsed, does not fit, or is of elsewhere. */
export type Outcome = 'apply' | 'lapsed' | 'no-use' | 'elsewhere';

/** A sentence to say on the phone as it stands, in the part that the asker plays. */
export function readySentence(title: string, outcome: Outcome, asker: Asker): string {
  const who = whoWords(asker);
  switch (outcome) {
    case 'apply':
      return `${who}，想办“${title}”。现在还有效吗？要带什么材料，到哪里办？`;
    case 'lapsed':
      return `${who}。以前有过“${title}”，现在还有没有类似的政策？我够不够条件，怎么办？`;
    case 'no-use':
      return `${who}，“${title}”我不符合条件。还有没有别的政策我能用？`;
    case 'elsewhere':
      return `${who}。听说别处有“${title}”，我们这里有没有类似的政策？要什么条件，怎么办？`;
  }
}

/** 我在绍兴柯桥区做餐饮; 我是绍兴的房东，店面租给别人; 我在绍兴开公司; 我没办执照，在绍兴灵活就业 */
function whoWords({ role, place, trade }: Asker): string {
  const at = place === null ? '' : `在${place}`;
  switch (role) {
    case 'landlord':
      return `我是房东，${at}有房子租给别人做生意`;
    case 'company':
      return `我${at}开公司${trade === null ? '' : `，做${trade}`}`;
    case 'flexible':
      return `我${at}灵活就业${trade === null ? '' : `，做${trade}`}，没办执照`;
    case 'shop':
    case 'unknown':
      return `我${at}${trade === null ? '开店' : `做${trade}`}`;
  }
}

/** A sentence to read out, set apart from what is told. */
export const callSentence = (sentence: string): string => `打电话可以这样说：“${sentence}”`;
