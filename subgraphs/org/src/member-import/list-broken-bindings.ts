import { parseInput } from '@account-center/kit';
import { z } from 'zod';
import type { FoundImport } from './member-import.rules.ts';
import type { BrokenBinding } from './member-import.table.ts';

const pageInput = z.object({
  first: z.number().int().min(1).max(1_000).nullish(),
  afterRow: z.number().int().min(0).nullish(),
});

const BINDINGS_TOLD = 200;

/** Rows that unbound a contact from sign-in. @throws BAD_USER_INPUT */
export function listBrokenBindings({ row }: FoundImport, rawPage: unknown): BrokenBinding[] {
  const { first, afterRow } = parseInput(pageInput, rawPage);
  return row.bindingsBroken.filter((one) => one.row > (afterRow ?? 0)).slice(0, first ?? BINDINGS_TOLD);
}
