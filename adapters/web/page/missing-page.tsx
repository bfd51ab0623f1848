import { Layout, type PageFrame } from './layout.tsx';

/** No such measure, document or theme: said plainly, with ways on. */
export function MissingPage({ frame }: { readonly frame: PageFrame }) {
  return (
    <Layout frame={frame} title="没有这一页 - 惠小店">
      <article class="paper">
        <header class="paper-head">
          <h1>没有这一页</h1>
          <p class="lead">可能是网址抄错了，或者这一条改了编号。</p>
        </header>
        <p>
          <a href="/">回首页直接问</a>，或者<a href="/browse">翻政策</a>。
        </p>
      </article>
    </Layout>
  );
}
