import { readyFirefox } from './launch.ts';

/** Sees to a Firefox before any test wants one: two installations at once would lock each other out. */
export default async function setup(): Promise<void> {
  await readyFirefox();
}
