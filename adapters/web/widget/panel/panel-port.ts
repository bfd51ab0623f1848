import type { WidgetSettings } from '../settings.ts';

/** The panel as the launcher knows it. */
export interface Panel {
  readonly open: () => void;
  readonly close: () => void;
  readonly say: (text: string) => void;
  /** ends the talk on this device and begins another */
  readonly reset: () => void;
  /** takes over what the page has changed since */
  readonly update: (settings: WidgetSettings) => void;
}

export interface PanelPlace {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  /** empty, hidden, in the host's shadow root */
  readonly dialog: HTMLElement;
  readonly settings: WidgetSettings;
}

/** What the panel's script exports. */
export interface PanelModule {
  readonly mountPanel: (place: PanelPlace) => Panel;
}
