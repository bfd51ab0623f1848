import { fitColours } from '../panel/panel-colours.ts';
import { createTalkPanel } from '../panel/talk-panel.tsx';
import { addStyle } from '../style.ts';
import css from '../styles/panel.css';
import { joinParent } from './parent-window.ts';

/** The script of `/embed`, the page for a partner's iframe: the panel fills the frame. */
const host = document.getElementById('hxd');
if (host !== null) {
  host.replaceChildren();
  host.className = 'framed';
  const { region = null, parent = null, accent, greeting = null, questions = '' } = host.dataset;
  const grows = host.dataset['height'] === 'auto';
  if (accent !== undefined && CSS.supports('color', accent))
    host.style.setProperty('--hxd-accent', accent);
  const root = host.attachShadow({ mode: 'open' });
  addStyle(root, css, '');
  const panel = document.createElement('div');
  panel.id = 'panel';
  panel.className = grows ? 'grown' : 'whole';
  root.append(panel);
  const outside = joinParent(parent);
  const { chat } = createTalkPanel({
    root,
    container: panel,
    settings: {
      server: '',
      region: region || null,
      greeting,
      questions: questions.split('|').filter(Boolean).slice(0, 4),
    },
    closable: false,
    onAnswered: (reply) => outside.answered(reply),
  });
  // In a frame the panel is the whole page.
  panel.querySelector('h2')?.setAttribute('aria-level', '1');
  fitColours(host, panel);
  outside.onAsk((text) => chat.say({ text }, text));
  if (grows) outside.grow(panel);
  outside.opened();
}
