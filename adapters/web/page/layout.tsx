import type { Child } from 'hono/jsx';
import type { HiddenField } from '../shared/view/view-context.ts';
import { assetPath, type WebAssets } from './assets/assets.ts';
import type { ViewSettings } from './view/view-settings.ts';
import { home } from './wording.ts';

export interface PageFrame {
  readonly assets: WebAssets;
  readonly settings: ViewSettings;
  /** local path to come back to when the view is switched */
  readonly path: string;
  /** what was sent to get this page, where it cannot be had by its address: sent again to switch the view */
  readonly sent?: readonly HiddenField[];
  /** the page's whole address, for print */
  readonly address: string;
  /** origin that people see */
  readonly site: string;
}

/** A whole page: head, awning, content, foot. */
export function Layout({
  frame,
  title,
  description = home.description,
  children,
}: {
  readonly frame: PageFrame;
  readonly title: string;
  readonly description?: string;
  readonly children?: Child;
}) {
  const { assets, settings, path } = frame;
  const address = canonical(frame.address);
  return (
    <html
      lang="zh-CN"
      data-size={settings.large ? 'large' : undefined}
      data-contrast={settings.contrast ? 'high' : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <link rel="canonical" href={address} />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={home.name} />
        <meta property="og:locale" content="zh_CN" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:url" content={address} />
        <meta property="og:image" content={`${frame.site}/share.png`} />
        <meta name="theme-color" content="#b3261e" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="apple-touch-icon" href="/icon.png" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assetPath(assets, 'page.css')} />
        <script type="module" src={assetPath(assets, 'page.js')} />
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Masthead settings={settings} path={path} sent={frame.sent} />
        <main id="main">{children}</main>
        <Foot address={frame.address} />
      </body>
    </html>
  );
}

/** The address that stands for a page: without what was asked on it. */
function canonical(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('q');
  return url.href;
}

/** The page as text to send. */
export function render(page: unknown): string {
  return `<!doctype html>${String(page)}`;
}

function Foot({ address }: Pick<PageFrame, 'address'>) {
  return (
    <footer class="foot">
      <p class="address">网址：{address}</p>
      <p>
        {home.name}
        照政府文件查政策，每句话都有出处。这里的判断不是审批结果；文件和电话都可能变，办事前打
        <a href="tel:12345">12345</a>问一声最稳。
      </p>
    </footer>
  );
}

/** The shop's awning, its name, the way to browse, and the switches for eyes that tire. */
function Masthead({
  settings,
  path,
  sent,
}: {
  readonly settings: ViewSettings;
  readonly path: string;
  /** fields to send to `/ask` again, so that an answer stays where it is */
  readonly sent?: readonly HiddenField[] | undefined;
}) {
  return (
    <header class="masthead">
      <div class="awning" aria-hidden="true" />
      <div class="bar">
        <a class="brand" href="/">
          <span class="mark" aria-hidden="true">
            惠
          </span>
          {home.name}
        </a>
        <nav aria-label="主要页面">
          <a href="/browse">翻政策</a>
        </nav>
        <form class="switches" method="post" action={sent ? '/ask' : '/view'} data-view="">
          {(sent ?? [{ name: 'back', value: path }]).map(({ name, value }) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Switch name="large" on={settings.large} label="大字" />
          <Switch name="contrast" on={settings.contrast} label="高对比" />
        </form>
      </div>
    </header>
  );
}

/** A button that turns one setting over; `toggle` names it to the server. */
function Switch({
  name,
  on,
  label,
}: {
  readonly name: keyof ViewSettings;
  readonly on: boolean;
  readonly label: string;
}) {
  return (
    <button type="submit" name="toggle" value={name} aria-pressed={on ? 'true' : 'false'}>
      {label}
    </button>
  );
}
