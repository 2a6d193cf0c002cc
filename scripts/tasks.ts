import { Listr } from 'listr2';
import type { RunTasks } from '../src/build/task.ts';

/** Shows the tasks with their times: live in a terminal, a plain line each elsewhere. */
export const runShown: RunTasks = async (tasks) => {
  // A terminal that doesn't know its width would get a column of letters.
  const live = process.stdout.isTTY && process.stdout.columns > 0 && !process.env.CI;
  if (!live) {
    await Promise.all(
      tasks.map(async (task) => {
        const start = performance.now();
        const result = await task.run();
        console.log(
          `${task.title}${result ? `: ${result}` : ''} (${writeSeconds(performance.now() - start)})`,
        );
      }),
    );
    return;
  }
  const list = new Listr(
    tasks.map(({ title, run }) => ({
      title,
      task: async (_, shown) => {
        const start = performance.now();
        const result = await run();
        shown.title = `${title}${result ? `: ${result}` : ''} (${writeSeconds(performance.now() - start)})`;
      },
    })),
    { concurrent: true, exitOnError: true },
  );
  await list.run();
};

function writeSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
