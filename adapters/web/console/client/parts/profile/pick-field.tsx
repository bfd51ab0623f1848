/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef, useState } from 'hono/jsx/dom';

export interface Pickable {
  readonly value: string;
  readonly label: string;
  /** what it is typed by: names, words of speech, sounds, initials */
  readonly keys: readonly string[];
}

const MOST = 10;

/**
 * A field to type into, with what fits beneath: 面馆, canyin or cy find 餐饮. Enter takes the first or the
 * one that the arrows lead to; leaving the field takes what is typed whole.
 */
export function PickField({
  id,
  label,
  shown,
  options,
  isFree = false,
  isFaulty = false,
  onPick,
}: {
  readonly id: string;
  /** what screen readers call it; without one, a `<label>` names it */
  readonly label?: string | undefined;
  /** what the field says while nothing is typed */
  readonly shown: string;
  readonly options: readonly Pickable[];
  /** whether other words than those of the options count */
  readonly isFree?: boolean;
  readonly isFaulty?: boolean;
  readonly onPick: (value: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What was picked is marked, so that the next letter begins anew.
    if (document.activeElement === field.current) field.current?.select();
  }, [shown]);
  const words = (typed ?? '').trim().toLowerCase();
  const rank = ({ keys }: Pickable) =>
    Math.max(...keys.map((key) => (key.startsWith(words) ? 2 : key.includes(words) ? 1 : 0)));
  const fitting =
    words === ''
      ? options.slice(0, MOST)
      : options
          .map((option) => ({ option, score: rank(option) }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score)
          .slice(0, MOST)
          .map(({ option }) => option);
  const isOpen = typed !== null && fitting.length > 0;
  const pick = (value: string) => {
    setTyped(null);
    setAt(0);
    onPick(value);
  };
  const takeTyped = () => {
    if (typed === null) return;
    const same = options.find(({ label: name }) => name === typed.trim());
    if (words === '') pick('');
    else if (same !== undefined) pick(same.value);
    else if (isFree && typed.trim() !== shown) pick(typed.trim());
    else setTyped(null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => (typed === null ? setTyped('') : setAt((old) => (old + 1) % fitting.length)),
      ArrowUp: () => setAt((old) => (old + fitting.length - 1) % fitting.length),
      Enter: () => {
        const chosen = isOpen && words !== '' ? fitting[at] : undefined;
        if (chosen !== undefined) pick(chosen.value);
        else if (typed === '' && at > 0) pick(fitting[at]?.value ?? '');
        else takeTyped();
      },
    };
    if (typed !== null) acts['Escape'] = () => setTyped(null);
    const act = event.altKey || event.ctrlKey ? undefined : acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <span class="pick">
      <input
        id={id}
        ref={field}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen ? 'true' : 'false'}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        aria-invalid={isFaulty ? 'true' : undefined}
        autocomplete="off"
        maxlength={40}
        placeholder="打字找：汉字、拼音、首字母"
        value={typed ?? shown}
        onFocus={(event: Event) => (event.target as HTMLInputElement).select()}
        onInput={(event: Event) => {
          setTyped((event.target as HTMLInputElement).value);
          setAt(0);
        }}
        onKeyDown={onKey}
        onBlur={takeTyped}
      />
      <span id={`${id}-list`} role="listbox" aria-label={label ?? '可选的'} hidden={!isOpen}>
        {isOpen &&
          fitting.map(({ value, label: name }, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
            <span
              key={value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at ? 'true' : 'false'}
              onPointerDown={(event: Event) => {
                // The field keeps the focus, so that leaving it does not take what was half typed.
                event.preventDefault();
                pick(value);
              }}
            >
              {name}
            </span>
          ))}
      </span>
    </span>
  );
}
