import { hintToHost } from '../shared/client/hint-to-host.ts';
import type { Panel, PanelModule } from './panel/panel-port.ts';
import { paintLauncher, partnerColour } from './partner-colour.ts';
import { attributes, readSettings, type WidgetSettings } from './settings.ts';
import { addStyle } from './style.ts';
import css from './styles/launcher.css';
import { lift, lower } from './top-layer.ts';

/** What the loader's own script tag tells. */
export interface ScriptSetup {
  readonly server: string;
  readonly nonce: string;
}

/** Address of the panel's script, with its hash; set by the build. */
declare const PANEL_PATH: string;

const RETRY = '打不开：再点一次试试，或者点这里去惠小店网页';

/** Registers `<hxd-chat>`; a second loader on the same page changes nothing. */
export function defineChat(setup: ScriptSetup): void {
  if (customElements.get('hxd-chat') !== undefined) return;
  /** The one element with a button: further ones would lie over it. */
  let first: HxdChat | null = null;

  /** The launcher. The panel is fetched at the first press, or at the first `open()`. */
  class HxdChat extends HTMLElement {
    static readonly observedAttributes = attributes.flatMap((name) => [name, `data-${name}`]);
    #panel: Promise<Panel | null> | null = null;
    #tries = 0;
    #parts: { button: HTMLButtonElement; dialog: HTMLElement } | null = null;

    get #settings(): WidgetSettings {
      const read = (name: string) => this.getAttribute(`data-${name}`) ?? this.getAttribute(name);
      return readSettings(read, setup);
    }

    connectedCallback(): void {
      if (this.#parts === null) this.#build();
      const { inline } = this.#settings;
      if (inline) void this.#load();
      else if (first === null || !first.isConnected) first = this;
      else if (first !== this) hintToHost('有几个 <hxd-chat>，只有第一个有按钮');
      this.#paint();
    }

    attributeChangedCallback(): void {
      if (this.#parts === null || !this.isConnected) return;
      this.#paint();
      void this.#panel?.then((panel) => panel?.update(this.#settings));
    }

    /** Opens the panel; after `hide` the button is there again. */
    async open(): Promise<void> {
      const one = this.#one;
      one.hidden = false;
      one.#paint();
      (await one.#load())?.open();
    }

    async close(): Promise<void> {
      (await this.#one.#panel)?.close();
    }

    /** Opens the panel and asks for the person. */
    async ask(text: unknown): Promise<void> {
      await this.open();
      const said = typeof text === 'string' ? text.trim().slice(0, 2000) : '';
      if (said !== '') (await this.#one.#panel)?.say(said);
    }

    /** Takes the button away, too, until `open`. */
    async hide(): Promise<void> {
      await this.close();
      this.#one.hidden = true;
      this.#one.#paint();
    }

    /** Ends the talk and begins another. */
    async reset(): Promise<void> {
      (await this.#one.#load())?.reset();
    }

    /** The element that acts for this one. */
    get #one(): HxdChat {
      return first === null || this.#settings.inline ? this : first;
    }

    #build(): void {
      const root = this.attachShadow({ mode: 'open' });
      addStyle(root, css, setup.nonce);
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-expanded', 'false');
      button.setAttribute('aria-controls', 'panel');
      button.setAttribute('aria-haspopup', 'dialog');
      const dialog = document.createElement('div');
      dialog.id = 'panel';
      dialog.lang = 'zh-CN';
      dialog.hidden = true;
      root.append(button, dialog);
      button.addEventListener('click', () => {
        void (button.getAttribute('aria-expanded') === 'true' ? this.close() : this.open());
      });
      this.#parts = { button, dialog };
    }

    /** What the attributes say, put on the button and the panel. */
    #paint(): void {
      if (this.#parts === null) return;
      const { button, dialog } = this.#parts;
      const { inline, side, label, accent } = this.#settings;
      button.className = `launcher ${side}`;
      button.textContent = label;
      for (const name of ['left', 'right', 'inline']) dialog.classList.remove(name);
      dialog.classList.add(inline ? 'inline' : side);
      if (accent !== null && CSS.supports('color', accent))
        this.style.setProperty('--hxd-accent', accent);
      else if (this.#panel === null) this.style.removeProperty('--hxd-accent');
      paintLauncher(button, partnerColour(this, '--hxd-accent'));
      const shown = !inline && !this.hidden && this.#one === this;
      button.classList.toggle('gone', !shown);
      if (shown) lift(button);
      else lower(button);
    }

    #load(): Promise<Panel | null> {
      this.#panel ??= this.#mount();
      return this.#panel;
    }

    async #mount(): Promise<Panel | null> {
      if (this.#parts === null) return null;
      const { button } = this.#parts;
      const settings = this.#settings;
      const away = this.shadowRoot?.querySelector('a');
      button.setAttribute('aria-busy', 'true');
      // A module that failed to load stays failed under its address: another try needs another one.
      const again = this.#tries > 0 ? `&try=${this.#tries}` : '';
      this.#tries += 1;
      try {
        const path = `${settings.server}${PANEL_PATH}${again}`;
        const { mountPanel } = (await import(path)) as PanelModule;
        away?.remove();
        return mountPanel({ ...this.#parts, settings, host: this });
      } catch (fault) {
        hintToHost('面板打不开，CSP 的 script-src？', fault);
        this.#panel = null;
        if (!away) this.#offerPage(settings);
        return null;
      } finally {
        button.removeAttribute('aria-busy');
      }
    }

    /** The panel cannot be had: a link to the service's own page stands in for it. */
    #offerPage({ server, side }: WidgetSettings): void {
      const link = document.createElement('a');
      link.href = `${server}/`;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      link.className = `launcher ${side} away`;
      link.textContent = RETRY;
      this.shadowRoot?.append(link);
      lift(link);
    }
  }
  customElements.define('hxd-chat', HxdChat);
}
