// In: a response from a cache. Out: the same with the app's policy, for hosts that cannot send headers themselves.

/** scripts/headers.mjs, put in by the build. */
declare const __SECURITY_HEADERS__: Readonly<Record<string, string>>;

/** What must carry the policy: documents, and workers, which a document's own policy does not cover. */
const GUARDED: ReadonlySet<RequestDestination> = new Set(['document', 'iframe', 'worker', 'sharedworker']);

/** Adds the security headers to what opens a new world of scripts; leaves everything else as it is. */
export function withPolicy(request: Request, response: Response): Response {
  if (!GUARDED.has(request.destination)) return response;
  const guarded = new Headers(response.headers);
  for (const [name, value] of Object.entries(__SECURITY_HEADERS__)) guarded.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers: guarded });
}
