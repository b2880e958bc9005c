import { type GraphQLSchema, parse, validate } from 'graphql';
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

const readyMade = Object.entries(documents).map(toOperation);

/** In their order. */
export const groupsOf = (operations: readonly ReadyMadeOperation[]): Map<string, ReadyMadeOperation[]> =>
  Map.groupBy(operations, ({ group }) => group);

const fits = (schema: GraphQLSchema, { document }: ReadyMadeOperation): boolean =>
  validate(schema, parse(document)).length === 0;

export interface Offer {
  offered: readonly ReadyMadeOperation[];
  refused: readonly ReadyMadeOperation[];
}

/**
 * Divides the operations by the viewer's schema, which has only what the viewer may use.
 * @param schema null until it is loaded: then nothing is known to be refused
 */
export function offeredBy(schema: GraphQLSchema | null): Offer {
  if (!schema) return { offered: readyMade, refused: [] };
  const { offered = [], refused = [] } = Object.groupBy(readyMade, (one) =>
    fits(schema, one) ? 'offered' : 'refused',
  );
  return { offered, refused };
}
