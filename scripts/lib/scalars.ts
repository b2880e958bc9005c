/**
 * TypeScript types of the graph's custom scalars, as resolvers receive and return them.
 * Code generation fails if an SDL file declares a scalar that is missing here.
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

/** The same, as represented in JSON: in commands between services, and for clients. */
export const jsonScalarTypes: Record<string, string> = {
  ID: 'string',
  BigInt: 'string',
  Date: 'string',
  DateTime: 'string',
  JSON: 'unknown',
  _Any: 'unknown',
};
