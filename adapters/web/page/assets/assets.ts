/** One file that the front end's build made, ready to be served from memory. */
export interface WebAsset {
  /** text; of a picture in base64 */
  readonly body: string;
  readonly type: string;
  /** changes with the content; part of the address where it may be kept for ever */
  readonly hash: string;
}

/** The front end's files by name. */
export interface WebAssets {
  readonly 'page.css': WebAsset;
  readonly 'page.js': WebAsset;
  readonly 'sw.js': WebAsset;
  readonly 'icon.png': WebAsset;
  readonly 'share.png': WebAsset;
  readonly 'console.css': WebAsset;
  readonly 'console.js': WebAsset;
  readonly 'embed.js': WebAsset;
  readonly 'widget.js': WebAsset;
  readonly 'widget-panel.js': WebAsset;
}

/** Address of a file that may be kept for ever: another content has another address. */
export function assetPath(assets: WebAssets, name: keyof WebAssets): string {
  return `/${name}?v=${assets[name].hash}`;
}
