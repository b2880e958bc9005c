/** How many random moves the tree has to stand; `ORG_MOVES=10000` is the full measure. */
export const concurrentMoves = Number(process.env.ORG_MOVES ?? 200);
