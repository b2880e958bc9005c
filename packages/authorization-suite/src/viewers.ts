import { everybodyAsks } from './environment.ts';
import type { SuiteGraph } from './graph.ts';
import type { Viewer } from './oracle.ts';

/**
 * The viewers that send an operation. In the full suite, all of them. In the short suite, one viewer who may have its
 * field and one who may not. They alternate, so that every viewer gets every shape.
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
