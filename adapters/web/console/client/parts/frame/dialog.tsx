/** @jsxImportSource hono/jsx/dom */
import { type Child, useEffect, useRef } from 'hono/jsx/dom';

/** A box over the console that holds the focus; Esc closes it. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children?: Child;
}) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
  }, []);
  return (
    <dialog
      ref={box}
      aria-labelledby="dialog-title"
      onCancel={(event: Event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="quiet" onClick={onClose}>
          关闭{' '}
          <span class="key" aria-hidden="true">
            Esc
          </span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
