import { expect } from 'vitest';
import type { Answer, Client } from './client.ts';
import type { Arguments, Asked, DataOf } from './generated/operation-types.ts';

/** The data of an answer in which nothing may be refused, so its root fields are not null. */
export function dataOf<Data>({ data, errors }: Answer<Data>): { [Field in keyof Data]: NonNullable<Data[Field]> } {
  expect(errors).toEqual([]);
  if (!data) throw new Error('The operation answered nothing');
  return data as { [Field in keyof Data]: NonNullable<Data[Field]> };
}

/** Runs an operation that must succeed, and answers its data. */
export async function run<const One extends Asked>(
  client: Client,
  operation: One,
  ...variables: Arguments<One>
): Promise<DataOf<One>> {
  return dataOf(await client.query(operation, ...variables)) as DataOf<One>;
}

/** A value that the test goes on with. @throws if it is not there */
export function present<Value>(value: Value): NonNullable<Value> {
  if (value === null || value === undefined)
    throw new Error(`The answer has ${String(value)} where a value was expected`);
  return value;
}
