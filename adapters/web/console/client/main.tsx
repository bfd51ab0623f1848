/** @jsxImportSource hono/jsx/dom */
import { render } from 'hono/jsx/dom';
import { Gate } from './gate.tsx';

const root = document.getElementById('console');
if (root !== null) {
  const { today = '', places = '[]' } = root.dataset;
  root.replaceChildren();
  render(<Gate today={today} places={JSON.parse(places)} />, root);
}
