import { type DirectiveNode, type DocumentNode, Kind, type StringValueNode, parse, print, visit } from 'graphql';

/** Specifications that every gateway supports; all other links are rules that only ours enforces. */
const COMMON_SPECS = ['link', 'join', 'inaccessible', 'tag'];
const SPEC = /^https:\/\/specs\.apollo\.dev\/(\w+)\/v/;

/** The supergraph with the subgraphs at these URLs. @throws if a subgraph has none */
export function withUrls(supergraphSdl: string, urls: Readonly<Record<string, string>>): string {
  const document = visit(parse(supergraphSdl, { noLocation: true }), {
    Directive(node) {
      if (node.name.value !== 'join__graph') return undefined;
      // The product's gateway answers its own subgraph itself; no operation of the bench uses it.
      const isOwn = textOf(node, 'url')?.startsWith('gateway:') ?? false;
      const url = urls[textOf(node, 'name') ?? ''] ?? (isOwn ? 'http://gateway.invalid/graphql' : undefined);
      if (url === undefined) throw new Error(`There is no URL of ${print(node)}`);
      const value: StringValueNode = { kind: Kind.STRING, value: url };
      return {
        ...node,
        arguments: node.arguments?.map((one) => (one.name.value === 'url' ? { ...one, value } : one)),
      };
    },
  });
  return print(document);
}

/** The supergraph without access rules, for gateways that refuse or ignore them. */
export function withoutRules(supergraphSdl: string): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = ruleNames(document);
  const isRule = (name: string) => [...names].some((rule) => name === rule || name.startsWith(`${rule}__`));
  const dropDefinition = (node: { name: { value: string } }) => (isRule(node.name.value) ? null : undefined);
  return print(
    visit(document, {
      DirectiveDefinition: dropDefinition,
      ScalarTypeDefinition: dropDefinition,
      Directive: (node) => (isRule(node.name.value) || isRuleLink(node) ? null : undefined),
    }),
  );
}

function isRuleLink(node: DirectiveNode): boolean {
  const url = node.name.value === 'link' ? textOf(node, 'url') : null;
  return url !== null && !COMMON_SPECS.includes(SPEC.exec(url)?.[1] ?? '');
}

/** Names of the directives that are defined here and in no common specification. */
function ruleNames(document: DocumentNode): Set<string> {
  const isCommon = (name: string) => COMMON_SPECS.some((spec) => name === spec || name.startsWith(`${spec}__`));
  const definitions = document.definitions.filter((definition) => definition.kind === Kind.DIRECTIVE_DEFINITION);
  return new Set(definitions.map(({ name }) => name.value).filter((name) => !isCommon(name)));
}

function textOf(node: DirectiveNode, name: string): string | null {
  const value = node.arguments?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}
