/** @jsxImportSource hono/jsx/dom */
import { valueWords } from '../../../model/call/heard.ts';
import { useDesk } from '../../desk.ts';

/** What is known of the caller, each to be taken back by a click. */
export function KnownChips() {
  const { call, facts, places, judged, setFacts } = useDesk();
  const known = Object.entries(call.facts);
  if (known.length === 0) return null;
  const nameOf = (text: string) =>
    judged?.region?.code === text
      ? judged.region.name
      : (places.find(({ code }) => code === text)?.name ?? text);
  return (
    <p class="known">
      <span>来电人</span>
      {known.map(([id, value]) => {
        const fact = facts.find((one) => one.id === id);
        const words = valueWords(fact, value, nameOf);
        const bare =
          fact?.type === 'flag' || fact?.type === 'number' ? `${fact.label}：${words}` : words;
        return (
          <button
            key={id}
            type="button"
            class="small"
            title={fact?.label}
            aria-label={`不记${fact?.label ?? id}：${words}`}
            onClick={() => {
              const { [id]: _, ...others } = call.facts;
              setFacts(others);
            }}
          >
            {bare} <span aria-hidden="true">✕</span>
          </button>
        );
      })}
    </p>
  );
}
