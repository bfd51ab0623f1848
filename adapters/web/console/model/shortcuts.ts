/** Everything that a key does, as `?` lists it. Alt keys work while typing, too. */
export const shortcuts: readonly (readonly [string, string])[] = [
  ['/ 或 Ctrl+K', '到查询框'],
  ['↑ ↓', '在结果里上下走，右边马上显示'],
  ['Enter', '看这一条（再按 Esc 回查询框）'],
  ['PageUp PageDown', '在查询框里翻右边的正文'],
  ['Alt+1 … Alt+9', '换页：查政策、来电人、电话……'],
  ['Alt+G', '从左边到右边的结果，再按回左边'],
  ['Alt+N', '下一通来电：清空情况，重新开始'],
  ['Alt+B', '写这通电话的备注'],
  ['Alt+C', '复制这条的全文'],
  ['Alt+S', '复制成短消息（70字内）'],
  ['Alt+L', '复制成长一点的消息（300字内）'],
  ['Alt+A', '复制念给来电人听的话'],
  ['Alt+R', '给这条报错'],
  ['?', '打开这份按键表'],
  ['Esc', '关掉弹出的框'],
];
