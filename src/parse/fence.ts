/** A code fence: the characters that open it, its indent and what it says of itself. */
export interface Fence {
  mark: string;
  indent: number;
  info: string;
  /** Column at which the info string begins, from 1. */
  column: number;
}

/** The fence that a line opens, or null. */
export function openFence(line: string): Fence | null {
  const match = /^( {0,3})(`{3,}|~{3,})(\s*)(.*)$/.exec(line);
  if (!match) return null;
  const [, indent = '', mark = '', gap = '', info = ''] = match;
  if (mark.startsWith('`') && info.includes('`')) return null;
  return {
    mark,
    indent: indent.length,
    info: info.trim(),
    column: indent.length + mark.length + gap.length + 1,
  };
}

/** Whether a line closes a fence. */
export function closesFence(line: string, fence: Fence): boolean {
  const match = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line);
  return match?.[1]?.startsWith(fence.mark) ?? false;
}

/** Marks the lines that stand in a fence or open or close one, by index. */
export function findFenced(lines: readonly string[]): boolean[] {
  let fence: Fence | null = null;
  return lines.map((line) => {
    if (fence) {
      if (closesFence(line, fence)) fence = null;
      return true;
    }
    fence = openFence(line);
    return fence !== null;
  });
}
