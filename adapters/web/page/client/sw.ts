/**
 * The service worker: the first page and its files open without a network, and the page draws the last talk
 * from the device's own storage. Keeps nothing that anybody said; asks nothing that the page does not ask.
 */
interface Worker {
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
/** The part of a worker's events that is used; TypeScript's library of pages leaves them out. */
interface Lasting {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
const worker = globalThis as unknown as Worker;

const CACHE = 'hxd-1';
const FIRST = '/';
/** Addresses that change with their content, and pictures. */
const FILES = /^\/(page\.css|page\.js|favicon\.svg|icon\.png|manifest\.webmanifest)$/;
const READ_ANY = { ignoreVary: true } as const;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    fetch(FIRST)
      .then(keepFirst)
      .then(() => worker.skipWaiting()),
  );
});
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, search, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate')
    event.respondWith(page(request, pathname === FIRST && search === ''));
  else if (FILES.test(pathname)) event.respondWith(file(request));
});

/** The network's page; without a network the first page, whatever was asked for. */
async function page(request: Request, isFirst: boolean): Promise<Response> {
  try {
    const response = await fetch(request);
    if (isFirst && response.ok) await keepFirst(response.clone());
    return response;
  } catch (error) {
    const kept = await caches.match(FIRST, READ_ANY);
    if (kept !== undefined) return kept;
    throw error;
  }
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, READ_ANY)) ?? fetch(request);
}

/** The first page with the files that it names, in place of what was kept before. */
async function keepFirst(response: Response): Promise<void> {
  const html = await response.clone().text();
  const cache = await caches.open(CACHE);
  const named = [...html.matchAll(/(?:href|src)="(\/[^"]+)"/g)]
    .flatMap(([, path]) => path ?? [])
    .filter((path) => FILES.test(new URL(path, location.origin).pathname));
  const had = await Promise.all(named.map((path) => cache.match(path, READ_ANY)));
  await cache.addAll(named.filter((_, index) => had[index] === undefined));
  await cache.put(FIRST, response);
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url);
    if (pathname !== FIRST && !named.includes(pathname + search)) await cache.delete(url);
  }
}
