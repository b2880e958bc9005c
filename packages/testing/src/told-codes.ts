import { codesOf, readSentences } from '@account-center/composition/sentences';
import { errorGroups } from '@account-center/errors';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** A field of the graph with its description. */
interface Told {
  /** `Type.field` */
  coordinate: string;
  description: string;
}

/** The graph's field at each path of an answer; paths without indices, such as `members.nodes`. */
type FieldsByPath = Map<string, Told[]>;

/** The parts of an error that matter for codes. */
interface CodedError {
  path?: readonly (string | number)[];
  extensions: { code: string };
}

/** The parts of an answer that matter for codes. */
export interface Coded {
  data?: unknown;
  errors?: readonly CodedError[] | undefined;
}

export interface JudgedCodes {
  /** Codes that the descriptions of their fields do not name, one sentence each. */
  problems: string[];
  /** Root fields that returned an error, with its code: `Mutation.addMember PHONE_TAKEN`. */
  refusals: string[];
}

/** Codes that no description repeats ("SDL" in CONTRIBUTING). */
const OF_ANY_FIELD: ReadonlySet<string> = new Set(
  errorGroups
    .filter(({ metBy }) => metBy === 'any request' || metBy === 'any field')
    .flatMap(({ codes }) => Object.keys(codes)),
);

/** If variables do not fit their types, the request is refused before any field is resolved. */
const OF_NO_FIELD: ReadonlySet<string> = new Set([...OF_ANY_FIELD, 'BAD_USER_INPUT']);

function toldField(type: GraphQLNamedType | null | undefined, { name }: FieldNode) {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
  if (!field) return null;
  const description = (field.description ?? '').replaceAll(/\s+/g, ' ').trim();
  return { told: { coordinate: `${type?.name}.${name.value}`, description }, type: getNamedType(field.type) };
}

function fieldsByPath(schema: GraphQLSchema, { definitions }: DocumentNode): FieldsByPath {
  const fields: FieldsByPath = new Map();
  const fragments = new Map<string, FragmentDefinitionNode>(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const walk = (type: GraphQLNamedType | null | undefined, { selections }: SelectionSetNode, above: string): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const field = toldField(type, node);
        const path = `${above}${above && '.'}${(node.alias ?? node.name).value}`;
        if (field) fields.set(path, [...(fields.get(path) ?? []), field.told]);
        if (field && node.selectionSet) walk(field.type, node.selectionSet, path);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment) walk(condition === undefined ? type : schema.getType(condition), fragment.selectionSet, above);
    }
  };
  for (const node of definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) walk(schema.getRootType(node.operation), node.selectionSet, '');
  }
  return fields;
}

const codesToldBy = ({ description }: Told): string[] => codesOf(readSentences(description).errors ?? '') ?? [];

/** The description of the error's root field, or of a field on the path from there, must name the code. */
function judgeError(fields: FieldsByPath, { path = [], extensions: { code } }: CodedError): JudgedCodes {
  const keys = path.filter((key) => typeof key === 'string');
  const onTheWay = keys.flatMap((_key, index) => fields.get(keys.slice(0, index + 1).join('.')) ?? []);
  const [root] = onTheWay;
  const isTold =
    (root ? OF_ANY_FIELD : OF_NO_FIELD).has(code) || onTheWay.some((field) => codesToldBy(field).includes(code));
  return {
    problems: isTold ? [] : [`${onTheWay.at(-1)?.coordinate ?? 'The request'} returns ${code}`],
    refusals: root ? [`${root.coordinate} ${code}`] : [],
  };
}

/** If the description of a `code` field names codes, it must name this one. */
function judgeResults(fields: FieldsByPath, value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => judgeResults(fields, item, path));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => judgeResults(fields, item, `${path}${path && '.'}${key}`));
  return (fields.get(path) ?? [])
    .filter(({ coordinate }) => typeof value === 'string' && coordinate.endsWith('.code'))
    .filter(({ description }) => !description.match(/\b[A-Z][A-Z0-9_]+\b/g)?.includes(String(value)))
    .map(({ coordinate }) => `${coordinate} is ${String(value)}`);
}

/** Compares the codes of an answer with those in the SDL. */
export function judgeCodes(schema: GraphQLSchema, document: string, { data, errors = [] }: Coded): JudgedCodes {
  const isExecuted = data !== undefined || errors.some(({ path }) => path !== undefined);
  const fields: FieldsByPath = isExecuted ? fieldsByPath(schema, parse(document)) : new Map();
  const judged = errors.map((error) => judgeError(fields, error));
  return {
    problems: [...judged.flatMap(({ problems }) => problems), ...judgeResults(fields, data, '')],
    refusals: judged.flatMap(({ refusals }) => refusals),
  };
}
