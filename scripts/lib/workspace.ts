import { glob, readdir } from 'node:fs/promises';
import path from 'node:path';

/** The root folder of the workspace; scripts use it whatever their working directory. */
export const workspaceRoot = path.resolve(import.meta.dirname, '../..');

export const fromRoot = (...segments: string[]) => path.join(workspaceRoot, ...segments);

/** Names of the folders below `subgraphs/`, sorted. */
async function listSubgraphs(): Promise<string[]> {
  const entries = await readdir(fromRoot('subgraphs'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** Files below the root that match a pattern, with forward slashes, sorted: the same list on every machine. */
export async function listFiles(pattern: string | readonly string[]): Promise<string[]> {
  const files: string[] = [];
  const found = glob(pattern, { cwd: workspaceRoot, exclude: (name) => name === 'node_modules' || name === 'dist' });
  for await (const file of found) files.push(file.replaceAll(path.sep, '/'));
  return files.toSorted();
}

/** The subgraphs that the command line names, or all if it names none. */
export async function chosenSubgraphs(named: readonly string[]): Promise<string[]> {
  const all = await listSubgraphs();
  const unknown = named.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`No such subgraph: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  return named.length > 0 ? [...named] : all;
}
