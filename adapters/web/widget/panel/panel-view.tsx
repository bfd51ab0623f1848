import { greeting as ours } from '../../../../src/conversation/wording/fixed-words.ts';
import { Icon } from '../../shared/view/icon.tsx';
import { Chips } from '../../shared/view/question/say-form.tsx';
import type { ViewContext } from '../../shared/view/view-context.ts';

/** Questions to start from; each is sent as it reads. */
const starters = [
  '房租能减吗？',
  '社保能缓交吗？',
  '贷款快到期还不上怎么办？',
  '我能享受哪些政策？',
];

/** What the panel begins with: the partner's words, or ours. */
export function Hello({
  greeting,
  questions,
  context,
}: {
  readonly greeting: string | null;
  readonly questions: readonly string[];
  readonly context: ViewContext;
}) {
  const sayings = (questions.length > 0 ? questions : starters).map((text) => ({
    label: text,
    text,
  }));
  return (
    <>
      <p class="text">{greeting ?? ours}</p>
      <Chips label="点一句就能问" sayings={sayings} context={context} />
    </>
  );
}

/** The panel before anything is said. */
export function PanelView({
  context,
  closable,
}: {
  readonly context: ViewContext;
  readonly closable: boolean;
}) {
  return (
    <>
      <div class="head">
        <h2 id="title" tabindex={-1}>
          惠小店
        </h2>
        <span class="subtitle">个体户政策助手</span>
        <details class="more">
          <summary>更多</summary>
          <div>
            <button type="button" data-act="restart">
              重新开始
            </button>
            <button type="button" data-act="forget">
              删除我的记录
            </button>
            <a class="page" href={`${context.base}/`} target="_blank" rel="noopener noreferrer">
              看大页面
            </a>
          </div>
        </details>
        {closable && (
          <button type="button" class="close" aria-label="关闭惠小店">
            <Icon name="cross" />
          </button>
        )}
      </div>
      <div class="scroll">
        <div class="hello" />
        <div class="log" />
        <details class="about" hidden>
          <summary>改我的情况</summary>
          <div class="facts" />
        </details>
      </div>
      <p class="banner" role="status" hidden>
        现在连不上网，您的话先存着，连上就发，不会发两遍。
      </p>
      <form class="composer" data-say="">
        <textarea
          name="text"
          rows={1}
          aria-label="您遇到什么事？直接说"
          placeholder="店里遇到什么事？直接说"
          autocomplete="off"
          enterkeyhint="send"
        />
        <button class="primary" type="submit" aria-label="发送">
          <Icon name="send" />
        </button>
      </form>
      <p class="small">
        照文件回答，不是审批结果；拿不准打<a href="tel:12345">12345</a>。
      </p>
    </>
  );
}
