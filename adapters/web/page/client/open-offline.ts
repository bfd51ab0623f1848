const WORKER = '/sw.js';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(address: string): string };
}

/** Lets the page open without a network next time. The policy admits this one script and no other. */
export function openOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: TrustedTypes };
  const rules = { createScriptURL: () => WORKER };
  const address = trustedTypes?.createPolicy('hxd-worker', rules).createScriptURL('') ?? WORKER;
  // Forbidden, or no room: the page works all the same, with a network.
  navigator.serviceWorker.register(address).catch(() => undefined);
}

/** Whether the page was put on the home screen; then its talk is kept on the device, not in the tab. */
export const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;
