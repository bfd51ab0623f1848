/** @jsxImportSource hono/jsx/dom */
import { useRef, useState } from 'hono/jsx/dom';

/**
 * A list to pick from. With the keyboard a choice counts on Enter, or when the list is left: an arrow only
 * looks. With the mouse it counts at once. Esc takes back what was not chosen yet.
 */
export function Choice({
  id,
  label,
  value,
  options,
  kind = '',
  isFirst = false,
  onChoose,
}: {
  readonly id?: string | undefined;
  /** what screen readers call it; without one, a `<label>` names it */
  readonly label?: string | undefined;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly kind?: string;
  /** whether work in the view begins here */
  readonly isFirst?: boolean;
  readonly onChoose: (value: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const byKey = useRef(false);
  const choose = (next: string) => {
    setDraft(null);
    if (next !== value) onChoose(next);
  };
  return (
    <select
      id={id}
      aria-label={label}
      class={`${kind} ${draft === null ? '' : 'draft'}`}
      data-first={isFirst ? '' : undefined}
      value={draft ?? value}
      onPointerDown={() => {
        byKey.current = false;
      }}
      onKeyDown={(event: KeyboardEvent) => {
        byKey.current = event.key !== 'Enter';
        if (draft === null) return;
        if (event.key === 'Enter') {
          // Some browsers would open the list instead.
          event.preventDefault();
          choose(draft);
        }
        if (event.key === 'Escape') {
          event.stopPropagation();
          setDraft(null);
        }
      }}
      onChange={(event: Event) => {
        const next = (event.target as HTMLSelectElement).value;
        if (byKey.current) setDraft(next);
        else choose(next);
      }}
      onBlur={() => draft !== null && choose(draft)}
    >
      {options.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}
