import type { Contact } from '../../../../src/conversation/reply.ts';
import { Icon } from './icon.tsx';

/** Whom to call: the office, the person, numbers that dial, and how old the print is. */
function ContactCard({ contact }: { readonly contact: Contact }) {
  const { agency, role, person, phones, address } = contact;
  return (
    <li class="contact">
      <p class="who">
        <strong>{agency}</strong>
        {person && <span>{person}</span>}
      </p>
      {phones.length === 0 && (
        <p class="hint">
          文件没印电话，可以打<a href="tel:12345">12345</a>请他们转
        </p>
      )}
      {phones.length > 0 && (
        <ul class="phones">
          {phones.map((phone) => (
            <li>
              <Phone phone={phone} />
            </li>
          ))}
        </ul>
      )}
      {role && <p class="role">{role}</p>}
      {address && <p class="hint">地址：{address}</p>}
      {ageOf(contact) && <p class="hint">{ageOf(contact)}</p>}
    </li>
  );
}

/** So many stand open, unless told otherwise; the rest is one press away. */
const OPEN = 2;

/** The contacts of an answer, nearest first. */
export function ContactList({
  contacts,
  open = OPEN,
}: {
  readonly contacts: readonly Contact[];
  readonly open?: number;
}) {
  const cards = contacts.map((contact) => <ContactCard contact={contact} />);
  if (cards.length <= (open > 1 ? open + 1 : open)) return <ul class="contacts">{cards}</ul>;
  return (
    <>
      <ul class="contacts">{cards.slice(0, open)}</ul>
      <details class="others">
        <summary>还有{cards.length - open}个电话</summary>
        <ul class="contacts">{cards.slice(open)}</ul>
      </details>
    </>
  );
}

/** A number to press; a doubtful one can only be read. */
function Phone({ phone }: { readonly phone: Contact['phones'][number] }) {
  const { number, areaCode, kind, dial, note } = phone;
  const printed = areaCode && kind === 'office' ? `${areaCode}-${number}` : number;
  if (dial === null)
    return (
      <span class="doubtful">
        <s>{printed}</s> {note ?? '文件上印的号码位数不对，打不通，先别打'}
      </span>
    );
  return (
    <a class="dial" href={`tel:${dial}`}>
      <Icon name="phone" />
      <span class="sr">拨打</span>
      {printed}
    </a>
  );
}

/** 2020年印发，可能已变; nothing for hotlines, which stay, and where no number is printed. */
function ageOf({ phones, source, step }: Contact): string {
  if (phones.length === 0 || 'standing' in source || step === 'hotline') return '';
  const { published } = source;
  return published === null
    ? '文件没写日期，号码可能已变；打不通就打12345'
    : `${published.slice(0, 4)}年印发，号码可能已变；打不通就打12345`;
}
