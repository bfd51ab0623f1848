import type { JSX } from 'hono/jsx/jsx-runtime';
import { append } from './jsx-runtime.ts';

/**
 * Puts a shared view into an element, after what is there. The views are typed as the server's JSX; in
 * the bundles of the front end they are what `jsx-runtime.ts` draws.
 */
export function draw(parent: Node, view: JSX.Element): void {
  append(parent, view as unknown as Parameters<typeof append>[1]);
}

/** The same, in the place of what is there. */
export function redraw(parent: Element, view: JSX.Element): void {
  parent.replaceChildren();
  draw(parent, view);
}
