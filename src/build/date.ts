/**
 * The date and time that every output carries: `SOURCE_DATE_EPOCH` (seconds since 1970, see
 * https://reproducible-builds.org/specs/source-date-epoch/) where it is set, else midnight UTC of `updated`.
 */
export function findDate(updated: string, environment: NodeJS.ProcessEnv): string {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return `${updated}T00:00:00Z`;
  const seconds = Number(epoch);
  if (!Number.isInteger(seconds) || seconds < 0)
    throw new Error(`SOURCE_DATE_EPOCH takes whole seconds since 1970, not "${epoch}".`);
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
