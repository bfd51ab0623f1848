/** @jsxImportSource hono/jsx/dom */
import { useDesk } from '../../desk.ts';

/** Opens a measure beside the list it stands in; the focus comes back to it by `data-measure`. */
export function MeasureLink({
  id,
  title,
  as = 'link',
}: {
  readonly id: string;
  readonly title: string;
  /** within a line of text, or one of several buttons */
  readonly as?: 'link' | 'small';
}) {
  const { openMeasure } = useDesk();
  return (
    <button type="button" class={as} data-measure={id} onClick={() => openMeasure(id)}>
      {title}
    </button>
  );
}
