/**
 * TypeScript types of the graph's custom scalars, as resolvers receive and return them.
 * A scalar that an SDL file declares and that is missing here fails the code generation.
 */
export const scalarTypes: Record<string, string | { input: string; output: string }> = {
  ID: 'string',
  BigInt: { input: 'string', output: 'string | number | bigint' },
  Date: 'string',
  DateTime: { input: 'string', output: 'string | Date' },
  JSON: 'unknown',
  _Any: 'unknown',
  _FieldSet: 'string',
};

/** The same as they stand in the JSON of a command between services. */
export const jsonScalarTypes: Record<string, string> = {
  ID: 'string',
  BigInt: 'string',
  Date: 'string',
  DateTime: 'string',
  JSON: 'unknown',
};
