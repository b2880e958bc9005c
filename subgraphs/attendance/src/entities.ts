/** An entity that another subgraph owns, by its id. */
export interface Reference {
  id: string;
}
