/** @jsxImportSource hono/jsx/dom */
import type { Found } from '../../../model/finder/sections.ts';
import { useDesk } from '../../desk.ts';
import { ReportedMark, StatusMark, VerdictSeal } from '../measure/marks.tsx';

/** So many reasons, the weightiest first, tell why a result stands where it stands. */
const REASONS = 3;

/** One result: title, place and year, whether it holds, the verdict for the caller, and why it is here. */
export function HitRow({
  hit,
  index,
  selected,
  onPick,
}: {
  readonly hit: Found;
  readonly index: number;
  readonly selected: boolean;
  readonly onPick: () => void;
}) {
  const { judged } = useDesk();
  const sum = judged?.assessments.find(
    ({ measureId, clause }) => measureId === hit.id && clause === undefined,
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
    <div
      id={`option-${index}`}
      class="hit"
      role="option"
      aria-selected={selected ? 'true' : 'false'}
      onClick={onPick}
    >
      <span class="name">{hit.title}</span>
      <span class="marks">
        <span class="facts">
          {hit.region?.name ?? '样本（地名隐去）'} {hit.year ?? '没写年份'} · {hit.locator}
        </span>
        <StatusMark validity={hit.validity} />
        {sum && <VerdictSeal verdict={sum.verdict} />}
        <ReportedMark id={hit.id} />
      </span>
      {selected && hit.why && hit.why.length > 0 && (
        <span class="why">
          排在这里：
          {hit.why
            .slice(0, REASONS)
            .map(({ text }) => text)
            .join('；')}
        </span>
      )}
    </div>
  );
}
