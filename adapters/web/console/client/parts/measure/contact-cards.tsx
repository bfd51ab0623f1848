/** @jsxImportSource hono/jsx/dom */
import type { Contact } from '../../../../../../src/conversation/reply.ts';
import type { MeasureSummary } from '../../../model/records.ts';
import { contactLine, phoneWords } from '../../../model/script/script.ts';
import { useDesk } from '../../desk.ts';

const steps = {
  measure: '文件写明',
  district: '区县同类部门',
  city: '市里同类部门',
  hotline: '热线',
} as const;

/** Whom to call, the nearest first; each number dials and can be copied. */
export function ContactCards({ contacts }: { readonly contacts: readonly Contact[] }) {
  return (
    <ul class="cards">
      {contacts.map((contact) => (
        <ContactCard key={contactLine(contact) + (contact.role ?? '')} contact={contact} />
      ))}
    </ul>
  );
}

function ContactCard({ contact }: { readonly contact: Contact }) {
  const { copy, places, measures } = useDesk();
  const { agency, person, role, phones, address, regions, step } = contact;
  const served = regions.flatMap((code) => places.find((place) => place.code === code)?.name ?? []);
  return (
    <li class="card">
      <p class="who">
        <strong>{agency}</strong> {person}
        {step && <span class={`step ${step}`}>{steps[step]}</span>}
      </p>
      {role && <p class="role">{role}</p>}
      {served.length > 0 && <p class="role">管：{served.join('、')}</p>}
      {phones.map((phone) => (
        <p class="phone" key={phone.number}>
          {phone.dial === null ? (
            <>
              <s>{phone.number}</s>{' '}
              <span class="doubtful">存疑，先别打{phone.note && `：${phone.note}`}</span>
            </>
          ) : (
            <>
              <a href={`tel:${phone.dial}`}>{phoneWords(phone)}</a>
              <button
                type="button"
                class="small"
                aria-label={`复制${agency}的号码`}
                onClick={() => copy(phoneWords(phone), `号码 ${phoneWords(phone)}`)}
              >
                复制
              </button>
              {phone.kind === 'mobile' && <span class="role">手机</span>}
            </>
          )}
        </p>
      ))}
      {phones.length === 0 && <p class="role">文件没印电话，打12345转。</p>}
      {address && <p class="role">{address}</p>}
      <p class="role">{printedWords(contact, measures)}</p>
    </li>
  );
}

/** How old the print is, and where it stands. */
function printedWords({ source, step }: Contact, measures: readonly MeasureSummary[]): string {
  if ('standing' in source || (step === 'hotline' && source.published === null))
    return '全国公开的热线';
  const { published, locator, document } = source;
  const paper = measures.find((measure) => measure.document.id === document)?.document.shortTitle;
  return `${published ? `${published}印` : '没写日期'}，${[paper, locator].filter(Boolean).join(' ')}`;
}
