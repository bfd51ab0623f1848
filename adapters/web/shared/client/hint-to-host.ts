/** Tells whoever runs the page that embeds us, in the browser's console; visitors see nothing of it. */
export function hintToHost(text: string, fault?: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the console is where a site's developer looks
  console.warn(`[惠小店] ${text}`, ...(fault === undefined ? [] : [fault]));
}
