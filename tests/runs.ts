/** How many cases of chance a long test tries; `npm run test:soak` sets it higher. */
export const RUNS = Number(process.env.RUNS ?? 2000);

/** Milliseconds that a test of so many cases may take on a slow machine. */
export const LONGEST = 1000 * RUNS;
