/** One piece of the build, shown while it runs. `run` may return what to say of it when it is done. */
export interface Task {
  title: string;
  run(): Promise<string | undefined>;
}

/** Runs tasks that need not wait for each other, and shows them. */
export type RunTasks = (tasks: Task[]) => Promise<void>;

/** Runs the tasks side by side and says nothing. */
export const runQuietly: RunTasks = async (tasks) => {
  await Promise.all(tasks.map((task) => task.run()));
};

/** Runs one piece of work as a task and returns its result; `say` words it. */
export async function runTask<Result>(
  runTasks: RunTasks,
  title: string,
  work: () => Result | Promise<Result>,
  say: (result: Result) => string | undefined = () => undefined,
): Promise<Result> {
  const results: Result[] = [];
  await runTasks([
    {
      title,
      run: async () => {
        const result = await work();
        results.push(result);
        return say(result);
      },
    },
  ]);
  return results[0] as Result;
}
