/** @jsxImportSource hono/jsx/dom */
import type { Contact } from '../../../../../src/conversation/reply.ts';
import { contactLine } from '../../model/script.ts';
import { useDesk } from '../desk.ts';

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
  const { copy, places } = useDesk();
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
      {phones.map(({ number, areaCode, dial, kind, note }) => (
        <p class="phone" key={number}>
          {dial === null ? (
            <>
              <s>{number}</s> <span class="doubtful">存疑，先别打{note && `：${note}`}</span>
            </>
          ) : (
            <>
              <a href={`tel:${dial}`}>
                {areaCode && kind === 'office' ? `${areaCode}-${number}` : number}
              </a>
              <button
                type="button"
                class="small"
                aria-label={`复制${agency}的号码`}
                onClick={() => copy(dial, `号码 ${dial}`)}
              >
                复制
              </button>
              {kind === 'mobile' && <span class="role">手机</span>}
            </>
          )}
        </p>
      ))}
      {phones.length === 0 && <p class="role">文件没印电话，打12345转。</p>}
      {address && <p class="role">{address}</p>}
      <p class="role">{printedWords(contact)}</p>
    </li>
  );
}

/** How old the print is, and where it stands. */
function printedWords({ source }: Contact): string {
  if ('standing' in source) return '全国公开的热线';
  const { published, locator } = source;
  return `${published ? `${published}印` : '没写日期'}，${locator}`;
}
