/** @jsxImportSource hono/jsx/dom */
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

/** Everything that a key does, as `?` lists it. Alt keys work while typing, too. */
const shortcuts: readonly (readonly [string, string])[] = [
  ['/ 或 Ctrl+K', '到查询框'],
  ['↑ ↓', '在结果里上下走，右边马上显示'],
  ['Enter', '看这一条；在折叠的一行上就是展开（再按 Esc 回来）'],
  ['PageUp PageDown', '在查询框里翻右边的正文'],
  ['Alt+1 … Alt+0', '换页：查政策、来电人、电话……'],
  ['Alt+G', '从左边到右边的结果，再按回左边'],
  ['Alt+N', '记下这通，接下一通'],
  ['Alt+Z', '按错了下一通，就退回上一通'],
  ['Alt+B', '写这通电话的备注；再按 Tab 选原因、结果、交给谁'],
  ['Alt+T', '常说的话，按数字复制'],
  ['Alt+C', '复制这条的全文'],
  ['Alt+S', '复制成短消息（70字内）'],
  ['Alt+L', '复制成长一点的消息（300字内）'],
  ['Alt+A', '复制念给来电人听的话'],
  ['Alt+R', '给这条报错'],
  ['F1 或 ?', '打开这份按键表（打着字用 F1）'],
  ['Esc', '关掉弹出的框'],
];
