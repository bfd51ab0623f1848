/** @jsxImportSource hono/jsx/dom */
import { useDesk } from '../../desk.ts';
import { Dialog } from '../frame/dialog.tsx';

/** What agents often say, with the caller's place filled in; a number copies one. */
export function TextsDialog({ onClose }: { readonly onClose: () => void }) {
  const { info, call, places, copy } = useDesk();
  const place = places.find(({ code }) => code === call.facts['place'])?.name ?? '您那里';
  const texts = info.texts.map(({ label, text }) => ({
    label,
    text: text.replaceAll('{店在哪里}', place),
  }));
  const take = (one: (typeof texts)[number] | undefined) => {
    if (one === undefined) return;
    onClose();
    copy(one.text, `“${one.label}”`);
  };
  return (
    <Dialog title="常说的话" onClose={onClose}>
      <ol
        class="texts"
        onKeyDown={(event: KeyboardEvent) => {
          if (/^[1-9]$/.test(event.key)) take(texts[Number(event.key) - 1]);
        }}
      >
        {texts.map((one, index) => (
          <li key={one.label}>
            <button type="button" autofocus={index === 0} onClick={() => take(one)}>
              <span class="key" aria-hidden="true">
                {index + 1}
              </span>{' '}
              {one.label}
            </button>
            <p>{one.text}</p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
