import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOfferAddress, type Offer, type Output } from '../src/outputs/output.ts';

/** All that outputs can offer, on every paper. */
export function listOffers(outputs: readonly Output[]): Offer[] {
  return outputs.flatMap((output) => output.offers({ paper: ['a4', 'letter'] }));
}

/**
 * Where each file is to be seen, a line each: the public ones at a server's address, the speaker's as files in `out`,
 * or by the server too where `out` is null.
 */
export function writeAddresses(offers: readonly Offer[], address: string, out: string | null): string {
  const width = Math.max(...offers.map(({ label }) => label.length));
  return offers
    .map((offer) => {
      const isPublic = offer.path.startsWith('public/');
      const own = isPublic ? findOfferAddress(offer).replace(/^index\.html$/, '') : offer.path;
      const place = isPublic || out === null ? address + own : pathToFileURL(resolve(out, offer.path));
      return `  ${offer.label.padEnd(width)} ${place}`;
    })
    .join('\n');
}
