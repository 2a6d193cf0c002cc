/** Switches for every launch: nothing of the browser's own goes to the network; no sandbox only where root forbids it. */
export function listSwitches(isRoot: boolean): string[] {
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-quic',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}
