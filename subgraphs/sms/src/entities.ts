/** An entity of the graph that this service knows only by id. */
export interface EntityReference {
  id: string;
}

/** A started job, with the id for following it. */
export interface StartedJob {
  jobId: string;
}
