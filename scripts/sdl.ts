/**
 * Holds the SDL of all subgraphs to the conventions that composition does not check.
 *
 * A field that may be refused is nullable, so that the refusal costs that field and nothing beside it: root fields, fields
 * that ask for a permission, and fields with arguments (which may be wrong).
 *
 * Usage: `pnpm check sdl`.
 */
import { readFile } from 'node:fs/promises';
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
} from 'graphql';
import { runScript } from './lib/script.ts';
import { fromRoot, listFiles } from './lib/workspace.ts';

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const SDL_FILES = ['subgraphs/*/src/**/*.graphql', 'gateway/src/**/*.graphql'];
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
const GUARDS = new Set(['authenticated', 'requiresScopes', 'policy']);

const isObject = (node: DefinitionNode): node is ObjectNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

/** Why a field may be refused on its own; null when it may not. */
function refusalOf(
  type: ObjectNode,
  { arguments: parameters = [], directives = [] }: FieldDefinitionNode,
): string | null {
  if (ROOTS.has(type.name.value)) return 'it is a root field';
  if (directives.some(({ name }) => GUARDS.has(name.value))) return 'it asks for a permission';
  return parameters.length > 0 ? 'its arguments may be wrong' : null;
}

/** The fields of an SDL file that take others with them when they are refused. */
export function nonNullRefusals(sdl: string): string[] {
  return parse(sdl)
    .definitions.filter(isObject)
    .flatMap((type) =>
      (type.fields ?? []).flatMap((field) => {
        const reason = field.type.kind === Kind.NON_NULL_TYPE ? refusalOf(type, field) : null;
        return reason === null ? [] : [`${type.name.value}.${field.name.value} must be nullable: ${reason}`];
      }),
    );
}

async function main(): Promise<void> {
  for (const file of await listFiles(SDL_FILES)) {
    for (const problem of nonNullRefusals(await readFile(fromRoot(file), 'utf8'))) {
      console.error(`${file}: ${problem}`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.main) await runScript(main);
