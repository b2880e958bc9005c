/** How many random moves the tree has to stand; `ORG_MOVES=10000` is the full measure. */
export const concurrentMoves = Number(process.env.ORG_MOVES ?? 200);
/** How many people the long list has; `ORG_IMPORT_ROWS=30000` is the full measure. */
export const importedRows = Number(process.env.ORG_IMPORT_ROWS ?? 600);
