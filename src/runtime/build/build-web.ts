import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { projectRoot } from '../project-root.ts';

interface Budget {
  readonly name: string;
  /** compressed bytes that the file may have */
  readonly atMost: number;
}

const root = projectRoot();
const web = join(root, 'adapters/web');

/**
 * The front end into `src/generated/web-assets.ts`, as texts that Node.js and Workers serve alike.
 * @throws Error where a file is larger than its budget
 */
export async function buildWeb(): Promise<void> {
  const panel = await bundle('widget/panel/panel.ts', { format: 'esm' });
  const files = {
    'page.css': await bundle('page/styles/page.css', {}),
    'page.js': await bundle('page/client/page.ts', { format: 'esm' }),
    'sw.js': await bundle('page/client/sw.ts', { format: 'iife' }),
    'icon.png': picture('page/assets/icon.png'),
    'share.png': picture('page/assets/share.png'),
    'console.css': await bundle('console/styles/console.css', {}),
    'console.js': await bundle('console/client/main.tsx', { format: 'esm' }),
    'embed.js': await bundle('widget/embed/embed.ts', { format: 'esm' }),
    'widget.js': await bundle('widget/loader.ts', {
      format: 'iife',
      define: { PANEL_PATH: JSON.stringify(`/widget-panel.js?v=${hashOf(panel)}`) },
    }),
    'widget-panel.js': panel,
  };
  const budgets: readonly Budget[] = [
    { name: 'widget.js', atMost: 3 * 1024 },
    { name: 'widget-panel.js', atMost: 25 * 1024 },
    { name: 'embed.js', atMost: 25 * 1024 },
    { name: 'page.js', atMost: 20 * 1024 },
    { name: 'console.js', atMost: 50 * 1024 },
    { name: 'console.css', atMost: 12 * 1024 },
    { name: 'page.css', atMost: 12 * 1024 },
  ];
  const sizes = new Map(Object.entries(files).map(([name, body]) => [name, gzipSync(body).length]));
  console.log([...sizes].map(([name, bytes]) => `${name} ${bytes} B gz`).join(', '));
  const over = budgets.filter(({ name, atMost }) => (sizes.get(name) ?? 0) > atMost);
  if (over.length > 0)
    throw new Error(`over budget: ${over.map(({ name, atMost }) => `${name} > ${atMost} B`)}`);

  const assets = Object.entries(files).map(([name, body]) => [
    name,
    { body, type: typeOf(name), hash: hashOf(body) },
  ]);
  const text = JSON.stringify(Object.fromEntries(assets), null, 1);
  mkdirSync(join(root, 'src/generated'), { recursive: true });
  writeFileSync(
    join(root, 'src/generated/web-assets.ts'),
    `import type { WebAssets } from '../../adapters/web/page/assets/assets.ts';\n\nexport const webAssets: WebAssets = ${text};\n`,
  );
}

/** One entry with all that it imports, minified. */
async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: web,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: ['es2022', 'chrome90', 'safari15'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    alias: { 'hono/jsx/jsx-runtime': join(web, 'shared/client/jsx-runtime.ts') },
    logLevel: 'warning',
    ...(entry.endsWith('.css') ? {} : { plugins: [styleText] }),
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

/** A style sheet imported by a script, as its bundled text. */
const styleText: Plugin = {
  name: 'style-text',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: (await bundle(path, {})).trim(),
      loader: 'text',
    }));
  },
};

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 10);
}

const picture = (path: string): string => readFileSync(join(web, path)).toString('base64');

function typeOf(name: string): string {
  if (name.endsWith('.png')) return 'image/png';
  return name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
}
