/** Marks an operation that the graph has to refuse: `pnpm check operations` holds every other one to fit the graph. */
export const wrongOnPurpose = (document: string): string => document;
