import { everybodyAsks } from './environment.ts';
import type { SuiteGraph } from './graph.ts';
import type { Viewer } from './oracle.ts';

/**
 * Who asks an operation: everybody in the whole suite. In the short one somebody who may have its field and somebody who
 * may not, in turn, so that everybody comes to every shape.
 * @param turn number of the operation
 */
export function viewersFor<Asker extends Viewer>(
  { oracle }: SuiteGraph,
  viewers: readonly Asker[],
  { coordinate }: { coordinate: string },
  turn: number,
): readonly Asker[] {
  if (everybodyAsks) return viewers;
  const [type = '', field = ''] = coordinate.split('.');
  const sides = Object.values(Object.groupBy(viewers, (viewer) => String(oracle.mayHave(viewer, type, field))));
  return sides.flatMap((side = []) => side[turn % side.length] ?? []);
}
