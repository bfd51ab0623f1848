import { defineChat, type ScriptSetup } from './chat-element.ts';

/**
 * The one script of a partner's page. It puts a button there and nothing else: no request, no cookie,
 * no storage until somebody presses it. With `<hxd-chat>` on the page that is used; otherwise one is
 * added at the end, with the script's own `data-` attributes.
 */
const script = document.currentScript;
const source = script instanceof HTMLScriptElement ? script : null;
const setup: ScriptSetup = {
  server: source?.src ? new URL(source.src).origin : location.origin,
  nonce: source?.nonce ?? '',
};

defineChat(setup);

const insert = () => {
  if (document.querySelector('hxd-chat') !== null || document.body === null) return;
  const element = document.createElement('hxd-chat');
  for (const [name, value] of Object.entries(source?.dataset ?? {}))
    if (value !== undefined) element.dataset[name] = value;
  document.body.append(element);
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', insert);
else insert();
