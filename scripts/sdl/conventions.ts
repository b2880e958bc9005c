/** The conventions for one SDL file. Each rule returns its problems, one sentence each. */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
} from 'graphql';
import {
  argumentsIn,
  describe,
  type Element,
  elementsOf,
  type Field,
  fieldsOf,
  nameOfType,
  ROOTS,
} from './elements.ts';
import {
  codesOf,
  readSentences,
  tellAlternatives,
  tellsErrorsOtherwise,
  tellsPermissionOtherwise,
} from '@account-center/composition/sentences';

type Rule = (document: DocumentNode) => string[];

const GUARDS: ReadonlySet<string> = new Set(['authenticated', 'requiresScopes', 'policy']);
const GO_ON = 'Cursor of the entry to go on behind';
const PERMISSION_ARGUMENT: Readonly<Record<string, string>> = {
  requiresScopes: 'scopes',
  policy: 'policies',
  requiresPermission: 'permissions',
};

/** Why a field may be refused by itself; null if it may not. */
function refusalOf({ parent, node: { arguments: parameters = [], directives = [] } }: Field): string | null {
  if (ROOTS.has(parent)) return 'it is a root field';
  if (directives.some(({ name }) => GUARDS.has(name.value))) return 'it asks for a permission';
  return parameters.length > 0 ? 'its arguments may be wrong' : null;
}

/**
 * A field that may be refused is nullable, so that a refusal nulls that field only: root fields, fields
 * that require a permission, and fields with arguments (which may be wrong).
 */
export const nullability: Rule = (document) =>
  fieldsOf(document).flatMap((field) => {
    const reason = field.node.type.kind === Kind.NON_NULL_TYPE ? refusalOf(field) : null;
    return reason === null ? [] : [`${field.coordinate} must be nullable: ${reason}`];
  });

export const descriptions: Rule = (document) =>
  elementsOf(document)
    .filter(({ description, extension }) => description === '' && !extension)
    .map(({ coordinate }) => `${coordinate} has no description`);

/** The permissions that a directive requires: alternatives, each a set of which all are needed. */
export function alternativesOf({ name, arguments: given = [] }: ConstDirectiveNode): string[][] {
  const value = given.find((one) => one.name.value === PERMISSION_ARGUMENT[name.value])?.value;
  if (value?.kind !== Kind.LIST) return [];
  return value.values.map((group) =>
    group.kind === Kind.LIST ? group.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : [])) : [],
  );
}

function permissionProblem({ coordinate, description, directives, extension }: Element): string | null {
  if (extension) return null;
  const asked = directives.map(alternativesOf).filter((alternatives) => alternatives.length > 0);
  const expected = asked.length > 0 ? asked.map(tellAlternatives).join(', and ') : null;
  const sentences = readSentences(description);
  if (sentences.permission === expected && !tellsPermissionOtherwise(sentences)) return null;
  return expected === null
    ? `${coordinate} names a permission, but no directive requires one`
    : `${coordinate} must name its permission at its end, before its errors: "Permission: ${expected}."`;
}

export const permissions: Rule = (document) =>
  elementsOf(document).flatMap((element) => permissionProblem(element) ?? []);

function errorsProblem({ coordinate, description }: Element): string | null {
  const sentences = readSentences(description);
  const isRoot = /^(?:Query|Mutation|Subscription)\.\w+$/.test(coordinate);
  if (sentences.errors === null && isRoot) {
    return `${coordinate} must end with "Errors: A, B (when …)." or "Errors: none of its own."`;
  }
  const isWrong = tellsErrorsOtherwise(sentences) || (sentences.errors !== null && codesOf(sentences.errors) === null);
  return isWrong ? `${coordinate} must name its errors in its last sentence: "Errors: A, B (when …)."` : null;
}

export const errors: Rule = (document) => elementsOf(document).flatMap((element) => errorsProblem(element) ?? []);

function firstProblem(coordinate: string, { defaultValue, ...node }: InputValueDefinitionNode): string | null {
  if (defaultValue?.kind !== Kind.INT) {
    return `${coordinate} must have a default: first: Int = 50`;
  }
  const [, told] = /^How many, 1 to [\d,]+; (\d+) when left out\./.exec(describe(node)) ?? [];
  const { value } = defaultValue;
  return told === value ? null : `${coordinate} must begin with "How many, 1 to 200; ${value} when left out."`;
}

function pagingProblem({ coordinate, node }: ReturnType<typeof argumentsIn>[number]): string | null {
  if (node.name.value === 'first') return firstProblem(coordinate, node);
  if (node.name.value !== 'after' || describe(node).startsWith(GO_ON)) return null;
  return `${coordinate} must begin with "${GO_ON}"`;
}

/** Pages have the arguments `first` and `after`, which describe default and maximum in one way. */
export const paging: Rule = (document) => argumentsIn(document).flatMap((argument) => pagingProblem(argument) ?? []);

export const scalars: Rule = (document) =>
  document.definitions
    .filter((node) => node.kind === Kind.SCALAR_TYPE_DEFINITION)
    .filter(({ directives = [] }) => !directives.some(({ name }) => name.value === 'specifiedBy'))
    .map(({ name }) => `${name.value} must name its specification: @specifiedBy(url: "…")`);

/** The part of the names of a mutation's types that is the mutation's own. */
const stemOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function mutationProblems({ coordinate, name, node }: Field): string[] {
  const stem = stemOf(name);
  const [input, ...others] = node.arguments ?? [];
  const takesInput = input === undefined || (input.name.value === 'input' && nameOfType(input.type) === `${stem}Input`);
  return [
    ...(name.startsWith('edit') ? [`${coordinate} must be named update…, not edit…`] : []),
    ...(takesInput && others.length === 0 ? [] : [`${coordinate} must take "input: ${stem}Input!", or nothing`]),
    ...(nameOfType(node.type) === `${stem}Payload` ? [] : [`${coordinate} must return ${stem}Payload`]),
  ];
}

export const names: Rule = (document) => [
  ...fieldsOf(document)
    .filter(({ parent }) => parent === 'Mutation')
    .flatMap(mutationProblems),
  ...elementsOf(document)
    .filter(({ coordinate }) => /^\w+Input\.(?:key|batchKey)$/.test(coordinate))
    .map(({ coordinate }) => `${coordinate} must be named idempotencyKey`),
];

/** The fields that follow those that identify the item, in each type of results. */
const OF_RESULTS = ['ok: Boolean!', 'code: String', 'message: String'];

const signatureOf = ({ name, type }: FieldDefinitionNode): string => `${name.value}: ${print(type)}`;

const isPublic = ({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): boolean =>
  !directives.some(({ name }) => name.value === 'inaccessible');

function shapeProblems({ name: { value: name }, fields = [] }: ObjectTypeDefinitionNode): string[] {
  const signatures = fields.map(signatureOf);
  const isResult = name.endsWith('Result');
  const [key = '', ...others] = signatures;
  const begins = key.endsWith('!') && OF_RESULTS.every((signature, index) => others[index] === signature);
  if (isResult && !begins)
    return [`${name} must begin with the fields that identify the item in the input, then ${OF_RESULTS.join(', ')}`];
  if (!isResult && fields.some((field) => field.name.value === 'ok'))
    return [`${name} must be named …Result: it is the result of one item`];
  return name.endsWith('Problem') && !signatures.includes('reason: String!')
    ? [`${name} must have reason: String!`]
    : [];
}

function listProblem({ coordinate, parent, name, node: { type } }: Field): string[] {
  if (!nameOfType(type).endsWith('Result')) return [];
  const isList = print(type) === `[${nameOfType(type)}!]!`;
  if (isList && parent.endsWith('Payload') && /(?:^r|R)esults$/.test(name)) return [];
  return [
    `${coordinate} must be a list of a payload, named results or …Results; a mutation of one item fails with an error`,
  ];
}

/** Results per item have one shape, and so do problems with values. */
export const results: Rule = (document) => [
  ...document.definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(isPublic)
    .flatMap(shapeProblems),
  ...fieldsOf(document).flatMap(listProblem),
];

/** Names of the kit's types for exports, which every service uses. */
const OF_EXPORTS: ReadonlySet<string> = new Set(['Export', 'ExportFile', 'ExportState']);

const signatureOfField = ({ arguments: parameters = [], ...node }: FieldDefinitionNode): string =>
  `(${parameters.map(({ name, type }) => `${name.value}: ${print(type)}`).join(', ')}): ${print(node.type)}`;

/** An export is read by `<name>Export`, with a mutation that starts it and one that cancels it. */
function exportProblems({ coordinate, name, node }: Field, mutations: ReadonlySet<string>): string[] {
  if (!name.endsWith('Export')) return [`${coordinate} must be named …Export`];
  const stem = stemOf(name);
  const missing = [`start${stem}`, `cancel${stem}`].filter((mutation) => !mutations.has(mutation));
  return [
    ...(signatureOfField(node) === '(id: ID!): Export' ? [] : [`${coordinate} must be ${name}(id: ID!): Export`]),
    ...missing.map((mutation) => `${coordinate} needs the mutation ${mutation} in its file`),
  ];
}

/** Every export is the kit's `Export`, and its root fields have the same names. */
export const fileExports: Rule = (document) => {
  const fields = fieldsOf(document);
  const ofQuery = fields.filter(({ parent }) => parent === 'Query');
  const ofMutation = fields.filter(({ parent }) => parent === 'Mutation');
  const mutations = new Set(ofMutation.map(({ name }) => name));
  const returned = fields.filter(({ parent, node: { type } }) => nameOfType(type) === 'Export' && parent !== 'Query');
  return [
    ...elementsOf(document)
      .filter(({ coordinate }) => /Export(?:File|State)?$/.test(coordinate) && /^[A-Z]\w*$/.test(coordinate))
      .filter(({ coordinate }) => !OF_EXPORTS.has(coordinate))
      .map(({ coordinate }) => `${coordinate} must be the kit's Export, ExportFile or ExportState`),
    ...ofMutation
      .filter(({ name }) => name.startsWith('export'))
      .map(({ coordinate }) => `${coordinate} must be named start…Export`),
    ...ofQuery
      .filter(({ name, node: { type } }) => name.endsWith('Export') || nameOfType(type) === 'Export')
      .flatMap((field) => exportProblems(field, mutations)),
    ...returned
      .filter(({ parent, name }) => name !== 'export' || !/^(?:Start|Cancel)\w+ExportPayload$/.test(parent))
      .map(({ coordinate }) => `${coordinate} must be the export of a start…Export or cancel…Export`),
  ];
};

export const all: readonly Rule[] = [
  nullability,
  descriptions,
  permissions,
  errors,
  paging,
  scalars,
  names,
  results,
  fileExports,
];
