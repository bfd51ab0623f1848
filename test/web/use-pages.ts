import { afterAll, beforeAll } from 'vitest';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';

/** The service in process for all tests of a file; its pages as they are sent. */
export function usePages() {
  let service: NodeService;
  beforeAll(async () => {
    service = await openNodeService();
  });
  afterAll(() => service.close());
  const request = (path: string, init?: RequestInit) => service.app.request(path, init);
  return {
    request,
    get: async (path: string, headers: Record<string, string> = {}) => {
      const response = await request(path, { headers });
      return { status: response.status, headers: response.headers, html: await response.text() };
    },
  };
}

/** What a reader sees of a page, without tags; `&amp;` and its like as they are read. */
export const wordsOf = (html: string) =>
  html
    .replace(/<script[^>]*>.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
