import { fitColours } from './panel-colours.ts';
import { joinParent } from './parent-window.ts';
import { addStyle } from './style.ts';
import css from './styles/panel.css';
import { createTalkPanel } from './talk-panel.tsx';

/** The script of `/embed`, the page for a partner's iframe: the panel fills the frame. */
const host = document.getElementById('hxd');
if (host !== null) {
  host.replaceChildren();
  host.className = 'framed';
  const { region = null, parent = null, accent } = host.dataset;
  if (accent !== undefined && CSS.supports('color', accent))
    host.style.setProperty('--hxd-accent', accent);
  const root = host.attachShadow({ mode: 'open' });
  addStyle(root, css, '');
  const panel = document.createElement('div');
  panel.id = 'panel';
  panel.className = 'whole';
  root.append(panel);
  const outside = joinParent(parent);
  const chat = createTalkPanel({
    root,
    container: panel,
    server: '',
    region: region || null,
    closable: false,
    onAnswered: (reply) => outside.answered(reply),
  });
  fitColours(host, panel);
  outside.onAsk((text) => chat.say({ text }, text));
  outside.opened();
}
