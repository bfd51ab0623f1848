/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom';
import type { Contact } from '../../../../../src/conversation/reply.ts';
import { audit, query } from '../api.ts';
import { useDesk } from '../desk.ts';
import { ContactCards } from '../parts/measure/contact-cards.tsx';
import { Choice } from '../parts/profile/choice.tsx';
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
          aria-label="查电话：地方、部门、人名、要办的事"
          placeholder="地方、部门、人名、要办的事，拼音也行：柯桥人社、zhangweiguo"
          maxlength={100}
          value={q}
          onInput={(event: Event) => setQ((event.target as HTMLInputElement).value)}
        />
        <Choice
          label="哪里的电话"
          value={region}
          options={[['', '全部地方'], ...places.map(({ code, name }) => [code, name] as const)]}
          onChoose={(next) => go({ filters: { ...route.filters, region: next } })}
        />
      </div>
      <p class="count" aria-live="polite">
        {fault || `${contacts.length}个`}。文件上印的号码会变，打不通的报个错。
      </p>
      <ContactCards contacts={contacts} />
    </section>
  );
}
