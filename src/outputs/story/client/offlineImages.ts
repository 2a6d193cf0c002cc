/** The part of the worker that decks with pictures have: each picture is kept in one size, and shown for all others. */
declare const self: {
  /** What the build writes before this script. */
  readonly kept: readonly { url: string }[];
  readonly registration: { readonly scope: string };
  addEventListener(
    type: 'fetch',
    listen: (event: { request: Request; respondWith(response: Promise<Response>): void }) => void,
  ): void;
};

/** A file of a picture: which one, before its width, its digest and its format. */
const FILE = /assets\/images\/([^/]+)-\d+\.[0-9a-f]{8}\.\w+$/;

const addresses = new Map(
  self.kept.flatMap(({ url }): [string, string][] => {
    const picture = FILE.exec(url)?.[1];
    return picture === undefined ? [] : [[picture, new URL(url, self.registration.scope).href]];
  }),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = addresses.get(FILE.exec(request.url)?.[1] ?? '');
  if (address !== undefined && address !== request.url) event.respondWith(load(request, address));
});

async function load(request: Request, address: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(address);
    if (!kept) throw error;
    return kept;
  }
}

export {};
