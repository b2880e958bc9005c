/** An entity stub: only the id is known here. The owner resolves the rest, or it is loaded by id. */
export interface Reference {
  id: string;
}
