/** @jsxImportSource hono/jsx/dom */
import type { Measure, Said } from '../../../model/records.ts';
import { useDesk } from '../../desk.ts';
import { ContactCards } from './contact-cards.tsx';
import { StatusMark } from './marks.tsx';

/** What the paper prints of a measure, in the order in which callers ask for it. */
export function MeasureBody({ measure }: { readonly measure: Measure }) {
  const { measures, openMeasure } = useDesk();
  const { clauses, contacts, offices, citations, excludes, inferred } = measure;
  const related = measure.sameTheme.flatMap((id) => measures.find((one) => one.id === id) ?? []);
  const shared = measure.citations[0];
  return (
    <>
      <p class="summary">{measure.summary}</p>
      {measure.validity.note && <p class="hint">{measure.validity.note}</p>}
      <SaidList title="原件看不清的地方" items={measure.damaged} kind="damaged" />
      <SaidList title="要留意" items={measure.caveats} kind="caveat" />
      <h3>打给谁</h3>
      <ContactCards contacts={contacts} />
      {clauses.length > 0 && <h3>条件</h3>}
      {clauses.map(({ id, title, gist, conditions, validity, discretion, estimate }) => (
        <section class="clause" key={id}>
          {clauses.length > 1 && (
            <h4>
              {title} <StatusMark validity={validity} />
            </h4>
          )}
          <p>{gist}</p>
          <ul>
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
          {estimate && <p class="hint">怎么算：{estimate.formula}</p>}
          {discretion && <p class="hint">{discretion}</p>}
        </section>
      ))}
      {measure.discretion && <p class="hint">{measure.discretion}</p>}
      <SaidList title="怎么办" items={measure.steps} ordered />
      <SaidList title="带什么" items={measure.materials} />
      <SaidList title="文件里还写了" items={measure.details} />
      <SaidList
        title="我们的推测，不是文件原话"
        items={inferred.map(({ what, reason }) => ({ text: `${what}。${reason}`, locator: '' }))}
        kind="caveat"
      />
      <SaidList
        title="和别的政策怎么算"
        items={excludes.map(({ text }) => ({ text, locator: '' }))}
      />
      {(offices.lead.length > 0 || offices.assist.length > 0) && (
        <p class="offices">
          {offices.lead.length > 0 && <>牵头：{offices.lead.join('、')}。</>}
          {offices.assist.length > 0 && <>配合：{offices.assist.join('、')}。</>}
        </p>
      )}
      <p class="source">
        出处：{shared?.document ?? measure.document.title}
        {shared?.number && `（${shared.number}）`}{' '}
        {citations.map(({ locator }) => locator).join('；')}，
        {shared?.issued ? `${shared.issued}印发` : '没写日期'}。编号{measure.id}{' '}
        <a href={`/m/${measure.id}`} target="_blank" rel="noopener">
          店主看到的页面
        </a>
      </p>
      {related.length > 0 && (
        <details>
          <summary>同一个主题的别的措施（{related.length}条）</summary>
          <ul>
            {related.map(({ id, title, region, year }) => (
              <li key={id}>
                <button type="button" class="link" onClick={() => openMeasure(id)}>
                  {title}
                </button>{' '}
                {region?.name ?? '样本'} {year ?? ''}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** @jsxImportSource hono/jsx/dom */

/** Sentences of the paper, each with where it stands; nothing when there are none. */
function SaidList({
  title,
  items,
  kind = 'plain',
  ordered = false,
}: {
  readonly title: string;
  readonly items: readonly Said[];
  readonly kind?: 'plain' | 'caveat' | 'damaged';
  readonly ordered?: boolean;
}) {
  if (items.length === 0) return null;
  const lines = items.map(({ text, locator }) => (
    <li key={text}>
      {text}
      {locator && <cite>{locator}</cite>}
    </li>
  ));
  return (
    <div class={`said-list ${kind}`}>
      <h3>{title}</h3>
      {ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>}
    </div>
  );
}
