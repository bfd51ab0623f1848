/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom';
import type { Contact } from '../../../../../src/conversation/reply.ts';
import { audit, query } from '../api.ts';
import { useDesk } from '../desk.ts';
import { ContactCards } from '../parts/contact-cards.tsx';
import { useLoad } from '../use/use-load.ts';
import { useTimedEffect } from '../use/use-timed-effect.ts';

const MEANT_MS = 1500;

/** The directory: by office, person or matter, for a place. */
export function ContactsView() {
  const { places, call, route, go } = useDesk();
  const [q, setQ] = useState('');
  const { region } = route.filters;
  const asked = region || String(call.facts['place'] ?? '');
  const { data, fault } = useLoad<{ contacts: readonly Contact[] }>(
    query('/api/contacts', { q: q.trim(), region: asked }),
  );
  useTimedEffect(() => {
    if (q.trim() === '') return;
    const timer = setTimeout(() => audit('contacts.search', q.trim(), asked), MEANT_MS);
    return () => clearTimeout(timer);
  }, [q, asked]);
  const contacts = data?.contacts ?? [];
  return (
    <section class="wide" aria-label="电话">
      <div class="tools">
        <input
          type="search"
          class="search grow"
          data-first=""
          aria-label="查电话：部门、人名、要办的事"
          placeholder="部门、人名、要办的事：柯桥人社"
          maxlength={100}
          value={q}
          onInput={(event: Event) => setQ((event.target as HTMLInputElement).value)}
        />
        <select
          aria-label="哪里的电话"
          value={region}
          onInput={(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            go({ filters: { ...route.filters, region: value } });
          }}
        >
          <option value="">全部地方</option>
          {places.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p class="count" aria-live="polite">
        {fault || `${contacts.length}个`}。文件上印的号码会变，打不通就打12345。
      </p>
      <ContactCards contacts={contacts} />
    </section>
  );
}
