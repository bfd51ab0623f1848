/** What the terminal says around the talk. */
export const OPENING =
  '惠小店（终端版）。随时可以说：上一步、直接看结果、重新开始、我都说了啥、删除我的记录。退出说“退出”，或者按 Ctrl+C。';
export const PROMPT = '您：';
export const CLOSING = '好的，祝您生意好。';
export const TOO_LONG = '这一段太长了，一次最多写2000个字，请分几次说。';

export const USAGE = `用法：npm run chat -- [选项]

  --region 柯桥        店在哪里，写名字或六位代码
  --as-of 2020-04-01   按哪一天来判断，默认今天
  --once "问题"        只问一句，答完就退出
  --help               看这个说明

不接键盘也行，一行一句：printf '社保能缓交吗\\n1\\n' | npm run -s chat`;
