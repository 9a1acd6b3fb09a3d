// In: a thread that will start scripts or workers. Out: one that can start the app's own alone, where the browser has
// Trusted Types (W3C Trusted Types §4.2). Elsewhere the policy's 'self' says the same by itself.

type PolicyFactory = {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string | null }): unknown;
};

function isFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

/** To be called once a thread, before anything else: strings become addresses of scripts only if they are of our origin. */
export function allowOwnScripts(): void {
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (!isFactory(factory)) return;
  factory.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  });
}
