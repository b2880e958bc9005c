import { type Format, formatSpecifiedBy } from '@account-center/formats';
import { type GraphQLError, type GraphQLScalarType, type GraphQLSchema, Kind, isScalarType } from 'graphql';

/** A client's value does not have the format of its scalar's specification. */
class WrongFormat extends Error {}

/** Whether a validation error is about such a value. */
export const isWrongFormat = ({ originalError }: GraphQLError): boolean => originalError instanceof WrongFormat;

/**
 * Makes scalars with a known `@specifiedBy` check the values of clients, in literals and in variables, before any subgraph
 * is asked. Valid values are passed on unchanged.
 */
export function checkFormats(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const format = isScalarType(type) && type.specifiedByURL ? formatSpecifiedBy(type.specifiedByURL) : null;
    if (format) check(type as GraphQLScalarType, format);
  }
  return schema;
}

function check(scalar: GraphQLScalarType, { parse, rule }: Format): void {
  const checked = (value: unknown) => {
    if (parse(value) === null) throw new WrongFormat(`${scalar.name} ${rule}`);
    return value;
  };
  scalar.parseValue = checked;
  scalar.parseLiteral = (node) => checked(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null);
}
