import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The whole SDL of a subgraph: all `*.graphql` files below a folder, in the order of their paths, except commands to
 * siblings (`*.command.graphql`), which are operations.
 */
export function readSdl(folder: string): string {
  const files = globSync('**/!(*.command).graphql', { cwd: folder }).sort();
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}
