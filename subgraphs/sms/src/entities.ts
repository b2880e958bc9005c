/** An entity of the graph that this service knows by its id only. */
export interface EntityReference {
  id: string;
}
