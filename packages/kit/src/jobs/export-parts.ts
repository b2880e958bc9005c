import type { BaseContext, Runtime } from '../context.ts';
import { type FileExport, mutationsOf } from './export.ts';
import type { JobDefinition } from './job.ts';
import type { JobRow } from './job.table.ts';

/** Resolvers by type and field, and jobs by kind. */
interface ExportParts {
  resolvers: object;
  jobs: (started: { runtime: Runtime }) => Readonly<Record<string, JobDefinition>>;
}

type InputOf<Input> = { input: Input };

function partsOf(fileExport: FileExport): ExportParts {
  const { name, kind } = fileExport;
  const { start, cancel } = mutationsOf(name);
  return {
    resolvers: {
      Query: { [name]: (_root: unknown, { id }: { id: string }, context: BaseContext) => fileExport.read(context, id) },
      Mutation: {
        [start]: async (_root: unknown, { input }: InputOf<unknown>, context: BaseContext) => ({
          export: await fileExport.start(context, input),
        }),
        [cancel]: async (_root: unknown, { input }: InputOf<{ id: string }>, context: BaseContext) => ({
          export: await fileExport.cancel(context, input.id),
        }),
      },
    },
    jobs: ({ runtime }) => ({ [kind]: fileExport.job(runtime) }),
  };
}

/** What a service's exports add to it: their root fields and jobs, and the type `Export` (`export.graphql`). */
export function exportParts(exports: readonly FileExport[]): ExportParts[] {
  if (exports.length === 0) return [];
  const byKind = new Map(exports.map((one) => [one.kind, one]));
  const Export = {
    rowsWritten: ({ progressDone }: JobRow) => progressDone,
    rowsTotal: ({ progressTotal }: JobRow) => progressTotal,
    file: (row: JobRow, _args: unknown, context: BaseContext) => byKind.get(row.kind)?.handOut(context, row),
  };
  return [{ resolvers: { Export }, jobs: () => ({}) }, ...exports.map(partsOf)];
}
