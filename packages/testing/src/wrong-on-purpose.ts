/** Marks an operation that the graph has to refuse; `pnpm check operations` requires all others to fit. */
export const wrongOnPurpose = (document: string): string => document;
