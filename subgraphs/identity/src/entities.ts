/** An entity of which only the id is known here; the rest is its owner's, or read by id. */
export interface Reference {
  id: string;
}
