/** How an extension's tokens may be found in a line: the next place of a sign, as marked asks for it. */
export function findStart(sign: string): (src: string) => number | undefined {
  return (src) => {
    const at = src.indexOf(sign);
    return at < 0 ? undefined : at;
  };
}
