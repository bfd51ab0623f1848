/**
 * Draws the shared views as DOM nodes: the front end's bundles put this in the place of
 * `hono/jsx/jsx-runtime`, which writes the same views as HTML on the server. Text becomes text nodes and
 * attributes go through `setAttribute`, so nothing a reply says is ever parsed as markup.
 */
type Drawn = Node | string | number | boolean | null | undefined | readonly Drawn[];
type Props = Readonly<Record<string, unknown>>;

const SVG = 'http://www.w3.org/2000/svg';
const drawings = new Set(['svg', 'path']);
const safeLink = /^(https?:\/\/|tel:|\/(?!\/)|#)/i;

/** Draws an element, or calls a component, as `hono/jsx` would. */
export function jsx(type: string | ((props: Props) => Drawn), props: Props): Drawn {
  if (typeof type === 'function') return type(props);
  const element = drawings.has(type)
    ? document.createElementNS(SVG, type)
    : document.createElement(type);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || value === undefined || value === null || value === false) continue;
    const text = value === true ? '' : String(value);
    if (name === 'href' && !safeLink.test(text)) continue;
    element.setAttribute(name, text);
  }
  append(element, props['children'] as Drawn);
  return element;
}
export { jsx as jsxs };

/** Its children and nothing around them. */
export function Fragment({ children }: Props): Drawn {
  return children as Drawn;
}

/** Puts drawn views into an element, after what is there. */
export function append(parent: Node, drawn: Drawn): void {
  if (drawn === null || drawn === undefined || typeof drawn === 'boolean') return;
  if (Array.isArray(drawn)) for (const child of drawn as readonly Drawn[]) append(parent, child);
  else parent.appendChild(drawn instanceof Node ? drawn : document.createTextNode(String(drawn)));
}
