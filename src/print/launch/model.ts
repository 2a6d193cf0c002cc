/** What is asked of the computer to find a browser: system, environment and the user's home folder. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
}

/** What finding and launching a browser needs of the world. */
export interface BrowserEffects extends Machine {
  isRoot: boolean;
  log(line: string): void;
}
