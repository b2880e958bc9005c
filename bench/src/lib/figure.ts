import { recordFigure } from '../../../scripts/lib/last-run.ts';

/** Prints a figure as a line of JSON, and stores it for `pnpm requirements` if a requirement sets its goal. */
export async function printFigure(figure: Readonly<Record<string, unknown>>): Promise<void> {
  console.log(JSON.stringify(figure));
  const { figure: name, goal } = figure;
  if (typeof name === 'string' && /^PERF-\d+$/.test(name) && goal !== undefined) await recordFigure(name, figure);
}
