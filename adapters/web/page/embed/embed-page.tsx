import type { Child } from 'hono/jsx';
import type { HiddenField } from '../../shared/view/view-context.ts';
import { assetPath } from '../assets/assets.ts';
import type { Library } from '../library.ts';
import { Composer } from '../talk/composer.tsx';
import { home } from '../wording.ts';

/** The page within a partner's frame. Its script puts the panel there; without it the form stands. */
export function EmbedPage({
  library,
  settings,
  hidden,
  children,
}: {
  readonly library: Library;
  readonly settings: {
    readonly region: string;
    readonly accent: string;
    /** first words of the panel, and questions to start from with `|` between them; '' for ours */
    readonly greeting: string;
    readonly questions: string;
    /** the panel is as high as what it holds, and tells its parent */
    readonly grows: boolean;
    /** origin of the framing page, checked; empty when unknown */
    readonly parent: string;
  };
  readonly hidden: readonly HiddenField[];
  /** an answer, when a form was sent */
  readonly children?: Child;
}) {
  const { assets } = library.deps;
  const { region, accent, parent, greeting, questions, grows } = settings;
  const placed = region === '' ? hidden : [...hidden, { name: 'region', value: region }];
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{home.title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assetPath(assets, 'page.css')} />
        <script type="module" src={assetPath(assets, 'embed.js')} />
      </head>
      <body>
        <main
          id="hxd"
          data-region={region || undefined}
          data-accent={accent || undefined}
          data-parent={parent || undefined}
          data-greeting={greeting || undefined}
          data-questions={questions || undefined}
          data-height={grows ? 'auto' : undefined}
        >
          {children ?? (
            <>
              <h1 class="sr">{home.title}</h1>
              <p>{home.lead}</p>
              <Composer hidden={placed} places={[]} action="/embed" />
            </>
          )}
        </main>
      </body>
    </html>
  );
}
