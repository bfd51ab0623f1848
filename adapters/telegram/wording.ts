/** Why a message cannot be read. */
export type Unreadable = 'voice' | 'place' | 'picture' | 'edited' | 'long';

/** What is said instead of an answer; the open question, if any, is put again below. */
export const UNREADABLE_WORDS: Readonly<Record<Unreadable, string>> = {
  voice:
    '语音我听不了，现在只看得懂文字。不方便打字的话，可以用输入法上的话筒，说完会变成文字，再发给我就行。',
  place: '定位我看不了，现在只看得懂文字。您直接打字告诉我店在哪个区、县，比如“柯桥”。',
  picture: '图片、表情和文件我看不了，现在只看得懂文字。您把想问的事打字发给我就行。',
  edited: '您改过的那句我看不到。请把改好的话重新发一条，我只看新发的文字。',
  long: '这一段太长了，一次最多写2000个字，请分几次说。',
};

/** Shown for a moment over the button that was pressed. */
export const PRESSED_BY_ANOTHER = '这是问别人的。您自己的事，请直接发消息问我。';
export const PRESSED_TOO_LATE = '这个按钮已经过了，请直接打字告诉我。';

/** The bot's menu. */
export const COMMAND_MENU = [
  { command: 'start', description: '开始' },
  { command: 'help', description: '我能帮您做什么' },
  { command: 'new', description: '重新开始' },
  { command: 'delete', description: '删除我的记录' },
] as const;
