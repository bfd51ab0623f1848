/** @jsxImportSource hono/jsx/dom */
import type { MeasureSummary } from '../../../model/records.ts';
import { useDesk } from '../../desk.ts';
import { ReportedMark, StatusMark } from './marks.tsx';

/** Measures under a heading, each leading to its text. */
export function MeasureTable({
  title,
  hint = '',
  list,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly list: readonly MeasureSummary[];
}) {
  const { openMeasure } = useDesk();
  return (
    <section class="dated">
      <h3>
        {title} <span>{list.length}条</span>
      </h3>
      {hint && <p class="hint">{hint}</p>}
      {list.length > 0 && (
        <ul>
          {list.map(({ id, title: name, region, year, validity }) => (
            <li key={id}>
              <StatusMark validity={validity} />
              <button type="button" class="link" data-measure={id} onClick={() => openMeasure(id)}>
                {name}
              </button>
              <span class="facts">
                {region?.name ?? '样本'} {year ?? ''}
              </span>
              <ReportedMark id={id} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
