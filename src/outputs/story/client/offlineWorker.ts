import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';

declare const self: {
  /** What the build writes before this script: every file of story and talk, with a digest of its content. */
  readonly kept: PrecacheEntry[];
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listen: (event: MessageEvent) => void): void;
};

// All files of one version are cached together and deleted together: a page never gets a mix of two.
precacheAndRoute(self.kept);
cleanupOutdatedCaches();

// Large and seldom read: cached once they were opened, or when the reader asks for it.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('.pdf'),
  new NetworkFirst({ cacheName: 'prints' }),
);

// A new version waits until the page says so.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
