/** @jsxImportSource hono/jsx/dom */
import { shortcuts } from '../../../model/shortcuts.ts';
import { Dialog } from './dialog.tsx';

/** Everything that a key does. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="按键表" onClose={onClose}>
      <dl class="keys">
        {shortcuts.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">查询可以打汉字、拼音或者首字母：房租、fangzu、fz 都行。</p>
    </Dialog>
  );
}
