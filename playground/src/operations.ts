import { fillIn } from './placeholders.ts';

/**
 * The ready-made operations: one file each below `operations/<number>-<group>/`, in the order of their paths. The first
 * line is a comment with its purpose; example variables are in a `.json` file of the same name.
 */
const documents = import.meta.glob<string>('./operations/*/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('./operations/*/*.json', { query: '?raw', import: 'default', eager: true });

export interface ReadyMadeOperation {
  group: string;
  title: string;
  document: string;
  /** Example variables for the present time in the zone, as JSON text; empty when the operation has none. */
  exampleVariables: (timeZone: string) => string;
}

/** `03-departments` → `Departments`. */
function headingOf(folder: string): string {
  const name = folder.replace(/^\d+-/, '').replaceAll('-', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function toOperation([file, source]: [string, string]): ReadyMadeOperation {
  const [firstLine = '', ...rest] = source.split('\n');
  const example = variables[file.replace(/\.graphql$/, '.json')]?.trim() ?? '';
  return {
    group: headingOf(file.split('/').at(-2) ?? ''),
    title: firstLine.replace(/^#\s*/, ''),
    document: rest.join('\n').trimStart(),
    exampleVariables: (timeZone) => fillIn(example, new Date(), timeZone),
  };
}

export const operationsByGroup = Map.groupBy(
  Object.entries(documents).map(toOperation),
  (operation) => operation.group,
);
