/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef } from 'hono/jsx/dom';
import { useDesk } from '../desk.ts';

/** More options than keys: they are in the form below. */
const MOST = 9;

/** What is most worth asking now, with its answers by number. */
export function NextQuestion() {
  const { call, facts, judged, places, setFacts } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  const asked = call.facts['place'] === undefined ? 'place' : judged?.questions[0]?.fact;
  const fact = facts.find(({ id }) => id === asked);
  const isPlace = fact?.id === 'place';
  const options = isPlace
    ? places.map(({ code, name }) => ({ value: code, label: name }))
    : (fact?.options ?? []);
  const buttons = options.slice(0, isPlace ? 12 : 30);
  const pick = (value: string) => fact && setFacts({ ...call.facts, [fact.id]: value });
  useEffect(() => {
    // The next question takes over the focus of the one that was answered.
    if (held.current) box.current?.querySelector<HTMLElement>('button')?.focus();
  }, [fact?.id]);
  if (fact === undefined)
    return <p class="next settled">能问的都问了，或者已经定下来了。右边就是结果。</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: number keys pick among the buttons within
    <div
      class="next"
      ref={box}
      onFocusIn={() => {
        held.current = true;
      }}
      onFocusOut={(event: FocusEvent) => {
        if (event.relatedTarget !== null) held.current = false;
      }}
      onKeyDown={(event: KeyboardEvent) => {
        const option =
          /^[1-9]$/.test(event.key) && !event.altKey ? buttons[Number(event.key) - 1] : undefined;
        if (option !== undefined) pick(option.value);
      }}
    >
      <p>
        <span class="tag">现在问</span> <strong>{fact.question}</strong>
      </p>
      <p class="hint">{fact.how}</p>
      <div class="options">
        {buttons.map(({ value, label }, index) => (
          <button
            key={`${fact.id} ${value}`}
            type="button"
            data-first={index === 0 ? '' : undefined}
            onClick={() => pick(value)}
          >
            {index < MOST && (
              <span class="key" aria-hidden="true">
                {index + 1}
              </span>
            )}{' '}
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
