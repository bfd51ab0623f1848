import { Layout, type PageFrame } from '../layout.tsx';

/** What went wrong, told apart by what can be done about it. */
export type PageFault =
  | { readonly kind: 'missing' | 'forbidden' | 'broken' }
  /** @param seconds after which it is worth trying again */
  | { readonly kind: 'busy'; readonly seconds: number };

/** A fault as a page: what happened, in plain words, and the ways on. */
export function FaultPage({
  frame,
  fault,
}: {
  readonly frame: PageFrame;
  readonly fault: PageFault;
}) {
  const { title, lead } = wordsOf(fault);
  const mayRepeat = fault.kind === 'busy' || fault.kind === 'broken';
  return (
    <Layout frame={frame} title={`${title} - 惠小店`}>
      <article class="paper">
        <header class="paper-head">
          <h1>{title}</h1>
          <p class="lead">{lead}</p>
        </header>
        <ul class="ways">
          {mayRepeat && (
            <li>
              <a href={frame.path}>再试一次</a>
            </li>
          )}
          <li>
            <a href="/">回首页直接问</a>
          </li>
          <li>
            <a href="/browse">翻政策</a>
          </li>
          <li>
            急事打<a href="tel:12345">12345</a>
          </li>
        </ul>
      </article>
    </Layout>
  );
}

function wordsOf(fault: PageFault): { readonly title: string; readonly lead: string } {
  switch (fault.kind) {
    case 'missing':
      return { title: '没有这一页', lead: '可能是网址抄错了，或者这一条改了编号。' };
    case 'forbidden':
      return {
        title: '这里不让进',
        lead: '这一页只给登录的工作人员看，或者这句话不是从惠小店自己的页面发来的。请回首页再来。',
      };
    case 'busy':
      return {
        title: '现在来问的人太多',
        lead: `请等${waitWords(fault.seconds)}再试。刚才那句话还没记下，要再说一遍。`,
      };
    case 'broken':
      return {
        title: '服务出了毛病',
        lead: '毛病已经记下来了，不是您的错。请过几分钟再试。',
      };
  }
}

const waitWords = (seconds: number): string =>
  seconds < 60 ? `${Math.max(1, seconds)}秒` : `${Math.ceil(seconds / 60)}分钟`;
