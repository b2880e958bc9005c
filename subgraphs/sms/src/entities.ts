/** An entity of the graph that this service knows only by id. */
export interface EntityReference {
  id: string;
}
