import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webAssets } from '../../src/generated/web-assets.ts';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';

let service: NodeService;
beforeAll(async () => {
  service = await openNodeService();
});
afterAll(() => service.close());

const compressed = (text: string) => gzipSync(text).length;
const load = async (path: string) => (await service.app.request(path)).text();

describe('bytes over the wire', () => {
  it('the first view of the owner’s page has at most 60 KB', async () => {
    const html = await load('/');
    const files = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg)[^"]*)"/g)].flatMap(
      ([, path]) => path ?? [],
    );
    expect(files).toHaveLength(3);
    const texts = [html, ...(await Promise.all(files.map(load)))];
    const bytes = texts.map(compressed).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(60 * 1024);
  });

  it('the loader has at most 3 KB, the panel at most 25 KB', () => {
    expect(compressed(webAssets['widget.js'].body)).toBeLessThanOrEqual(3 * 1024);
    expect(compressed(webAssets['widget-panel.js'].body)).toBeLessThanOrEqual(25 * 1024);
  });

  it('the loader names the very panel that is served', () => {
    expect(webAssets['widget.js'].body).toContain(
      `/widget-panel.js?v=${webAssets['widget-panel.js'].hash}`,
    );
  });

  it('a file may be kept for ever under its hash, and shortly without', async () => {
    const { hash } = webAssets['page.js'];
    const kept = async (path: string) =>
      (await service.app.request(path)).headers.get('cache-control');
    expect(await kept(`/page.js?v=${hash}`)).toContain('immutable');
    expect(await kept('/page.js?v=other')).toContain('max-age=300');
    const again = await service.app.request('/widget.js', {
      headers: { 'if-none-match': `W/"${webAssets['widget.js'].hash}"` },
    });
    expect(again.status).toBe(304);
  });
});
