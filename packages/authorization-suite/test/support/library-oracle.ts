import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  buildSchema,
  defaultFieldResolver,
  execute,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  parse,
} from 'graphql';
import { SECRETS } from '@account-center/gateway/test-support/library';

/**
 * What a caller should see of the library, worked out slowly and without any part of the gateway: one schema without
 * federation, one table of requirements written by hand, and graphql-js itself for nulls that spread.
 */
const schema = buildSchema(`
  type Query {
    me: Person person(id: ID!): Person people: [Person!]! matrix: [[Person!]] things: [Thing!]! finds: [Find]
    vault: Vault grades: [Grade!] ciphers: [Cipher] ledger: String report: String
  }
  type Person {
    id: ID! name: String! title: String salary: Int bonus: Int! boss: Person grade: Grade cipher: Cipher
    diary: String reviews: [Review!] taxes: Int
  }
  enum Grade { SECRET_GRADE OPEN_GRADE }
  scalar Cipher
  interface Thing { id: ID! label: String }
  type Book implements Thing { id: ID! label: String pages: Int }
  type Vault implements Thing { id: ID! label: String code: String }
  union Find = Person | Book | Vault
  type Review { id: ID! text: String author: Person! }`);

/** Permissions that a field of an object type needs, with those of its parent and its return type; `*`: a sign-in. */
const NEEDS: Record<string, string[]> = {
  'Query.me': ['*'],
  'Query.vault': ['vault:open'],
  'Query.grades': ['grade:read'],
  'Query.ciphers': ['cipher:read'],
  'Query.report': ['trusted'],
  'Person.salary': ['salary:read'],
  'Person.bonus': ['salary:read'],
  'Person.taxes': ['salary:read'],
  'Person.diary': ['*'],
  'Person.grade': ['grade:read'],
  'Person.cipher': ['cipher:read'],
  'Person.reviews': ['review:read'],
  'Book.pages': ['*'],
  'Vault.id': ['vault:open'],
  'Vault.label': ['vault:open'],
  'Vault.code': ['vault:open'],
  'Review.id': ['review:read'],
  'Review.text': ['review:read'],
  'Review.author': ['review:read'],
};

export interface Viewer {
  signedIn: boolean;
  permissions: readonly string[];
}

const holds = ({ signedIn, permissions }: Viewer, need: string) =>
  need === '*' ? signedIn : permissions.includes(need);

function mayUse(viewer: Viewer, type: string, field: string): boolean {
  if (`${type}.${field}` === 'Query.ledger') {
    return holds(viewer, 'auditor') || (holds(viewer, 'ledger:read') && holds(viewer, 'ledger:all'));
  }
  return (NEEDS[`${type}.${field}`] ?? []).every((need) => holds(viewer, need));
}

const makePerson = (id: string): Record<string, unknown> => ({
  __typename: 'Person',
  id,
  name: id === 'p1' ? 'Ada' : 'Bo',
  title: id === 'p1' ? 'Chief' : null,
  salary: SECRETS.salary,
  bonus: SECRETS.salary,
  boss: () => (id === 'p1' ? null : makePerson('p1')),
  grade: SECRETS.grade,
  cipher: SECRETS.cipher,
  diary: SECRETS.diary,
  reviews: () => [{ id: `r-${id}`, text: SECRETS.review, author: () => makePerson(id) }],
  taxes: SECRETS.salary / 2,
});
const people = () => [makePerson('p1'), makePerson('p2')];
const things = [
  { __typename: 'Book', id: 't1', label: 'Novel', pages: 300 },
  { __typename: 'Vault', id: 't2', label: SECRETS.vault, code: SECRETS.vault },
];
const rootValue = {
  me: () => makePerson('p1'),
  person: ({ id }: { id: string }) => (['p1', 'p2'].includes(id) ? makePerson(id) : null),
  people,
  matrix: () => [people(), null, people()],
  things,
  finds: () => [...things, makePerson('p1'), null],
  vault: things[1],
  grades: [SECRETS.grade],
  ciphers: [SECRETS.cipher],
  ledger: 'ledger',
  report: 'report',
};

/** Answers the data that the viewer should get, and whether anything of it was refused. */
export function expectedAnswer(source: string, variables: Record<string, unknown>, viewer: Viewer) {
  const document = withoutNamedFragments(parse(source, { noLocation: true }), { yes: true, ...variables });
  const refused = new Set<FieldNode>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const query = schema.getQueryType() as GraphQLObjectType;
    judge(definition.selectionSet, query, new Set([query]), viewer, refused);
  }
  let anyRefused = false;
  const result = execute({
    schema,
    document,
    rootValue,
    variableValues: variables,
    fieldResolver: (parent, values, context, info) => {
      if (info.fieldNodes.some((node) => refused.has(node))) anyRefused = true;
      if (info.fieldNodes.every((node) => refused.has(node))) throw new Error('refused');
      return defaultFieldResolver(parent, values, context, info);
    },
  });
  if (result instanceof Promise) throw new Error('The oracle works without waiting');
  return { data: result.data, anyRefused };
}

/**
 * Every spread gets a copy of its fragment, so that each field of the operation is a node of its own. What is skipped is
 * not there: nobody is judged by it.
 */
function withoutNamedFragments(document: DocumentNode, variables: Record<string, unknown>): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const copySet = ({ selections }: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.filter(isIncluded).map(copy),
  });
  const isIncluded = (node: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
  const copy = (node: SelectionNode): SelectionNode => {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const { typeCondition, selectionSet } = fragments.get(node.name.value) as FragmentDefinitionNode;
      const { directives = [] } = node;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: copySet(selectionSet) };
    }
    if (node.kind === Kind.INLINE_FRAGMENT) return { ...node, selectionSet: copySet(node.selectionSet) };
    return node.selectionSet ? { ...node, selectionSet: copySet(node.selectionSet) } : { ...node };
  };
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return {
    kind: Kind.DOCUMENT,
    definitions: operations.map((node) => ({ ...node, selectionSet: copySet(node.selectionSet) })),
  };
}

const objectsOf = (type: GraphQLCompositeType): GraphQLObjectType[] =>
  isAbstractType(type) ? [...schema.getPossibleTypes(type)] : [type];

function judge(
  { selections }: SelectionSetNode,
  type: GraphQLCompositeType,
  here: ReadonlySet<GraphQLObjectType>,
  viewer: Viewer,
  refused: Set<FieldNode>,
): void {
  for (const node of selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) continue;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type;
      if (!isCompositeType(condition)) continue;
      const inside = new Set(objectsOf(condition).filter((object) => here.has(object)));
      judge(node.selectionSet, condition, inside, viewer, refused);
      continue;
    }
    const field = node.name.value;
    if (field === '__typename') continue;
    const objects = isObjectType(type) ? [type] : [...here];
    const returned = getNamedType(objects[0]?.getFields()[field]?.type);
    const mayAll = objects.every((object) => mayUse(viewer, object.name, field));
    const told = isAbstractType(returned) && node.selectionSet ? typesTold(node.selectionSet, objectsOf(returned)) : [];
    const mayKnowTypes = !told.includes('Vault') || holds(viewer, 'vault:open');
    if (!mayAll || !mayKnowTypes) refused.add(node);
    if (node.selectionSet && isCompositeType(returned)) {
      judge(node.selectionSet, returned, new Set(objectsOf(returned)), viewer, refused);
    }
  }
}

/** Names of types that a selection would tell of a value that can be of these types. */
const typesTold = ({ selections }: SelectionSetNode, here: readonly GraphQLObjectType[]): string[] =>
  selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? here.map(({ name }) => name) : [];
    if (node.kind === Kind.FRAGMENT_SPREAD) return [];
    const condition = node.typeCondition && schema.getType(node.typeCondition.name.value);
    const still = isCompositeType(condition) ? here.filter((one) => objectsOf(condition).includes(one)) : here;
    return typesTold(node.selectionSet, still);
  });

/** The schema that operations are made for. */
export const librarySchema = schema;
