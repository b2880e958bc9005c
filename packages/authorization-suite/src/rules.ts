import { type ConstDirectiveNode, type DocumentNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/** `*` requires a sign-in; otherwise the viewer needs all permissions of one of the lists. */
export type Need = '*' | string[][];

/** The requirements in the subgraphs' SDL, by type name and by coordinate. */
export type Rules = ReadonlyMap<string, Need[]>;

/** By the last part of the specification's URL, or by the directive's name in the federation specification. */
const ARGUMENT: Readonly<Record<string, string>> = {
  requiresScopes: 'scopes',
  policy: 'policies',
  requiresPermission: 'permissions',
};

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The names of the directives in this document, by their names in the specifications. */
function namesIn(document: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.SCHEMA_EXTENSION && node.kind !== Kind.SCHEMA_DEFINITION) continue;
    for (const link of node.directives ?? []) {
      const imports = link.arguments?.find(({ name }) => name.value === 'import')?.value;
      for (const item of imports ? (valueFromASTUntyped(imports) as (string | { name: string; as: string })[]) : []) {
        const [name, as] = typeof item === 'string' ? [item, item] : [item.name, item.as];
        names.set(as.slice(1), name.slice(1));
      }
    }
  }
  return names;
}

/** Reads the SDL of subgraphs. Requirements of several subgraphs for the same coordinate are combined. */
export function readRules(sdls: readonly string[]): Rules {
  const rules = new Map<string, Need[]>();
  for (const document of sdls.map((sdl) => parse(sdl))) {
    const names = namesIn(document);
    const note = (coordinate: string, { directives = [] }: Directed) => {
      for (const directive of directives) {
        const name = names.get(directive.name.value) ?? '';
        const argument = ARGUMENT[name];
        const value = directive.arguments?.find((one) => one.name.value === argument)?.value;
        if (name !== 'authenticated' && (argument === undefined || !value)) continue;
        const need: Need = value ? (valueFromASTUntyped(value) as string[][]) : '*';
        rules.set(coordinate, [...(rules.get(coordinate) ?? []), need]);
      }
    };
    for (const node of document.definitions) noteDefinition(node as Definition, note);
  }
  return rules;
}

interface Named extends Directed {
  readonly name: { readonly value: string };
}
interface Definition extends Named {
  readonly kind: string;
  readonly fields?: readonly (Named & { arguments?: readonly Named[] })[];
  readonly values?: readonly Named[];
}

function noteDefinition(node: Definition, note: (coordinate: string, directed: Directed) => void): void {
  if (!/Type(Definition|Extension)$/.test(node.kind)) return;
  const type = node.name.value;
  note(type, node);
  for (const value of node.values ?? []) note(`${type}.${value.name.value}`, value);
  for (const field of node.fields ?? []) {
    const coordinate = `${type}.${field.name.value}`;
    note(coordinate, field);
    for (const argument of field.arguments ?? []) note(`${coordinate}(${argument.name.value}:)`, argument);
  }
}
