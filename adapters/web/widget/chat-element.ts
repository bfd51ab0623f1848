import type { Panel, PanelModule } from './panel-port.ts';
import { paintLauncher, partnerColour } from './partner-colour.ts';
import { readSettings, type WidgetSettings } from './settings.ts';
import { addStyle } from './style.ts';
import css from './styles/launcher.css';

/** What the loader's own script tag tells. */
export interface ScriptSetup {
  readonly server: string;
  readonly nonce: string;
}

/** Address of the panel's script, with its hash; set by the build. */
declare const PANEL_PATH: string;

const RETRY = '打不开，点这里去惠小店网页';

/** Registers `<hxd-chat>`; a second loader on the same page changes nothing. */
export function defineChat(setup: ScriptSetup): void {
  if (customElements.get('hxd-chat') !== undefined) return;

  /** The launcher. The panel is fetched at the first press, or at the first `open()`. */
  class HxdChat extends HTMLElement {
    #panel: Promise<Panel | null> | null = null;
    #parts: { button: HTMLButtonElement; dialog: HTMLElement; settings: WidgetSettings } | null =
      null;

    connectedCallback(): void {
      if (this.#parts !== null) return;
      const read = (name: string) => this.getAttribute(`data-${name}`) ?? this.getAttribute(name);
      const settings = readSettings(read, setup);
      const root = this.attachShadow({ mode: 'open' });
      addStyle(root, css, settings.nonce);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `launcher ${settings.side}`;
      button.textContent = settings.label;
      button.setAttribute('aria-expanded', 'false');
      button.setAttribute('aria-controls', 'panel');
      button.setAttribute('aria-haspopup', 'dialog');
      const dialog = document.createElement('div');
      dialog.id = 'panel';
      dialog.className = settings.side;
      dialog.lang = 'zh-CN';
      dialog.hidden = true;
      root.append(button, dialog);
      button.addEventListener('click', () => {
        void (button.getAttribute('aria-expanded') === 'true' ? this.close() : this.open());
      });
      this.#parts = { button, dialog, settings };
      if (settings.accent !== null && CSS.supports('color', settings.accent))
        this.style.setProperty('--hxd-accent', settings.accent);
      paintLauncher(button, partnerColour(this, '--hxd-accent'));
    }

    async open(): Promise<void> {
      (await this.#load())?.open();
    }

    async close(): Promise<void> {
      (await this.#panel)?.close();
    }

    /** Opens the panel and asks for the person. */
    async ask(text: unknown): Promise<void> {
      const panel = await this.#load();
      panel?.open();
      if (typeof text === 'string' && text.trim() !== '') panel?.say(text.trim().slice(0, 2000));
    }

    #load(): Promise<Panel | null> {
      this.#panel ??= this.#mount();
      return this.#panel;
    }

    async #mount(): Promise<Panel | null> {
      if (this.#parts === null) return null;
      const { button, settings } = this.#parts;
      button.setAttribute('aria-busy', 'true');
      try {
        const { mountPanel } = (await import(settings.server + PANEL_PATH)) as PanelModule;
        return mountPanel({ ...this.#parts, host: this });
      } catch {
        this.#panel = null;
        this.#offerPage();
        return null;
      } finally {
        button.removeAttribute('aria-busy');
      }
    }

    /** The panel cannot be had: a link to the service's own page stands in for it. */
    #offerPage(): void {
      if (this.#parts === null || this.shadowRoot?.querySelector('a') !== null) return;
      const link = document.createElement('a');
      link.href = `${this.#parts.settings.server}/`;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      link.className = `launcher ${this.#parts.settings.side} away`;
      link.textContent = RETRY;
      this.shadowRoot?.append(link);
    }
  }
  customElements.define('hxd-chat', HxdChat);
}
