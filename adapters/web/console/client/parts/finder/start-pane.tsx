/** @jsxImportSource hono/jsx/dom */
import type { Contact } from '../../../../../../src/conversation/reply.ts';
import { statusWords } from '../../../../../../src/conversation/wording/status-words.ts';
import { query } from '../../api.ts';
import { useDesk } from '../../desk.ts';
import { useLoad } from '../../use/use-load.ts';
import { ContactCards } from '../measure/contact-cards.tsx';

/** What a call begins with, as keys. */
const steps = [
  ['打字', '来电人怎么说就怎么打，汉字、拼音、首字母都行'],
  ['↑ ↓', '换一条看，Enter 进正文'],
  ['Alt+2', '记来电人的情况，一次判断全部措施'],
  ['Alt+3', '找电话'],
  ['Alt+4', '来电人报了查询码，就打开它'],
  ['Alt+T', '常说的话，按数字复制'],
  ['F1', '看全部按键'],
] as const;
const MOST_PHONES = 6;
const statuses = ['in_force', 'open_ended', 'not_started', 'expired'] as const;

/** What no measure answers may be a question for a number: whom the directory has by these words. */
function Phones({ words }: { readonly words: string }) {
  const { call } = useDesk();
  const region = String(call.facts['place'] ?? '');
  const { data } = useLoad<{ contacts: readonly Contact[] }>(
    query('/api/contacts', { q: words, region }),
  );
  const contacts = (data?.contacts ?? [])
    .filter(({ agency, person = '' }) => sharesWords(agency + person, words))
    .slice(0, MOST_PHONES);
  if (contacts.length === 0) return null;
  return (
    <>
      <h2>要找的是电话？</h2>
      <ContactCards contacts={contacts} />
      <p class="hint">按 Alt+3 找别的。</p>
    </>
  );
}

/** Whether a name has two characters on end of what was typed: nothing less is meant by it. */
const sharesWords = (name: string, words: string): boolean =>
  Array.from(words).some((_, at) => at > 0 && name.includes(words.slice(at - 1, at + 1)));

/** In place of a measure while none is picked: how a call begins, and what the books hold today. */
export function StartPane({
  asked,
  others,
  refused,
}: {
  /** what was looked for; '' for nothing yet, null where filters alone were set */
  readonly asked: string | null;
  /** how many other ways to ask stand beside */
  readonly others: number;
  /** why the words have no answer */
  readonly refused: readonly string[];
}) {
  const { measures, reports, handovers } = useDesk();
  if (asked !== '')
    return (
      <section id="pane" class="pane" aria-label="正文">
        <p>
          {others > 0
            ? '没有直接对上的。左边有几种问法，按 ↓ 选一种，Enter 去问。'
            : '文件里没有讲这件事的。换个说法，或者去掉筛选；问过的会列在“没答上”里。'}
        </p>
        {asked !== null && refused.length > 0 && (
          <p class="hint">为什么没有：{refused.join('；')}</p>
        )}
        {asked !== null && <Phones words={asked} />}
      </section>
    );
  const counts = statuses.map((status) => {
    const { length } = measures.filter(({ validity }) => validity.status === status);
    return `${statusWords({ status })}${length}条`;
  });
  return (
    <section id="pane" class="pane start" aria-label="怎么开始">
      <h2>等来电人开口</h2>
      <dl class="keys">
        {steps.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">
        库里{measures.length}条措施：{counts.join('、')}。
        {handovers.length > 0 && `有${handovers.length}通交办的在等，按 Alt+5 去看。`}
        {reports.size > 0 && `有${reports.size}条报了错，还没处理完。`}
      </p>
    </section>
  );
}
