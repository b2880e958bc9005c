import type { ServiceName } from '@account-center/events';
import type { Command } from '@account-center/kit';
import type { Asked, DataOf, Operation, OperationText, VariablesOf } from './generated/operation-types.ts';

/** Marks an operation whose types are not checked: its text is only known when the test runs, or it must not fit the graph. */
export const untyped = <Data>(document: string): Operation<Data, Record<string, unknown>> => ({ document });

export const documentOf = (asked: Asked): string => (typeof asked === 'string' ? asked : asked.document);

/** A command that a test sends to a service in place of a sibling. */
export const commandOf = <const Text extends OperationText>(
  service: ServiceName,
  document: Text,
): Command<DataOf<Text>, VariablesOf<Text>> => ({ service, document });
