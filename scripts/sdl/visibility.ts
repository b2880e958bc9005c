import type { ConstDirectiveNode, DocumentNode, FieldDefinitionNode, InputValueDefinitionNode } from 'graphql';
import { nameOfType, ROOTS } from './elements.ts';

interface TypeNode {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly fields?: readonly (FieldDefinitionNode | InputValueDefinitionNode)[] | undefined;
}

const isHidden = ({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined }) =>
  directives.some(({ name }) => name.value === 'inaccessible');

const typesIn = (documents: readonly DocumentNode[]): TypeNode[] =>
  documents
    .flatMap(({ definitions }) => definitions)
    .filter(({ kind }) => /^(?:Object|InputObject|Enum)Type/.test(kind))
    .map((node) => node as unknown as TypeNode);

/** Names of the types that are reachable from a type by fields and arguments that clients see. */
const nextTypes = (types: readonly TypeNode[], name: string): string[] =>
  types
    .filter((type) => type.name.value === name && !isHidden(type))
    .flatMap(({ fields = [] }) => fields.filter((field) => !isHidden(field)))
    .flatMap((field) => [field, ...('arguments' in field ? (field.arguments ?? []) : [])])
    .map(({ type }) => nameOfType(type));

/** Types that clients see although only hidden fields lead to them. */
export function visibility(documents: readonly DocumentNode[]): string[] {
  const types = typesIn(documents);
  const hidden = new Set(types.filter(isHidden).map(({ name }) => name.value));
  const reached = new Set<string>(ROOTS);
  // Iterating a set includes entries that are added meanwhile.
  for (const name of reached) for (const next of nextTypes(types, name)) reached.add(next);
  const unreached = types.map(({ name }) => name.value).filter((name) => !reached.has(name) && !hidden.has(name));
  return [...new Set(unreached)].map((name) => `${name} must be @inaccessible: only hidden fields lead to it`);
}
