import { type ConstDirectiveNode, type DocumentNode, Kind, isTypeDefinitionNode, visit } from 'graphql';
import { readLinks } from './links.ts';

/** A directive that restricts who may use a field or a type. */
export interface AccessDirective {
  /** Argument with the permissions; null when the directive only asks for a signed-in caller. */
  readonly argument: string | null;
}

export interface AccessDirectives {
  /** By the name that the directive has in this supergraph. */
  readonly byName: ReadonlyMap<string, AccessDirective>;
  /** Their `@link`s. */
  readonly links: readonly ConstDirectiveNode[];
}

interface AccessSpec extends AccessDirective {
  version: string;
  name: string;
}

const SPECS: Record<string, AccessSpec> = {
  'https://specs.apollo.dev/authenticated': { name: 'authenticated', version: 'v0.1', argument: null },
  'https://specs.apollo.dev/requiresScopes': { name: 'requiresScopes', version: 'v0.1', argument: 'scopes' },
  'https://specs.apollo.dev/policy': { name: 'policy', version: 'v0.1', argument: 'policies' },
  // Our own, for inputs: arguments, input fields and enum values.
  'https://specs.account-center.example/requiresPermission': {
    name: 'requiresPermission',
    version: 'v0.1',
    argument: 'permissions',
  },
};
/** Security features that the schema's builder applies (`@inaccessible`), or that are refused when used (`features.ts`). */
const HEEDED_ELSEWHERE = ['https://specs.apollo.dev/inaccessible', 'https://specs.apollo.dev/context'];

/**
 * Finds the access directives under the names that this supergraph imports them as.
 * @throws when the supergraph needs an unknown security feature, or uses an access directive without linking it: a rule
 *   that cannot be enforced is not served.
 */
export function findAccessDirectives(document: DocumentNode): AccessDirectives {
  const byName = new Map<string, AccessDirective>();
  const links: ConstDirectiveNode[] = [];
  for (const link of readLinks(document)) {
    const spec = Object.hasOwn(SPECS, link.identity) ? SPECS[link.identity] : undefined;
    if (spec && spec.version === link.version) {
      byName.set(link.localDirectiveName(spec.name), { argument: spec.argument });
      links.push(link.node);
    } else if (spec || (link.purpose === 'SECURITY' && !HEEDED_ELSEWHERE.includes(link.identity))) {
      throw new Error(`The supergraph needs ${link.identity}/${link.version} for its security, which is not supported`);
    }
  }
  assertLinked(document, byName);
  return { byName, links };
}

function assertLinked(document: DocumentNode, byName: ReadonlyMap<string, AccessDirective>): void {
  const wellKnown = new Set(Object.values(SPECS).map(({ name }) => name));
  visit(document, {
    Directive({ name: { value: name } }) {
      if (wellKnown.has(name) && !byName.has(name)) {
        throw new Error(`The supergraph uses @${name} without a @link, so its meaning is unknown`);
      }
    },
  });
}

/** The supergraph without the access directives: no plan depends on them (GW-21). */
export function withoutAccessDirectives(document: DocumentNode, { byName, links }: AccessDirectives): DocumentNode {
  const argumentTypes = namedArgumentTypes(document, byName);
  return visit(document, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE_DEFINITION) return byName.has(node.name.value) ? null : undefined;
      if (isTypeDefinitionNode(node)) return argumentTypes.has(node.name.value) ? null : undefined;
      if (node.kind !== Kind.DIRECTIVE) return undefined;
      return byName.has(node.name.value) || links.includes(node as ConstDirectiveNode) ? null : undefined;
    },
  });
}

/** Scalars that exist only for the directives' arguments, such as `requiresScopes__Scope`. */
function namedArgumentTypes(document: DocumentNode, byName: ReadonlyMap<string, AccessDirective>): Set<string> {
  const names = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.DIRECTIVE_DEFINITION || !byName.has(definition.name.value)) continue;
    visit(definition, { NamedType: ({ name }) => void names.add(name.value) });
  }
  return names;
}
