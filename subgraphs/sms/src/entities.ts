/** An entity of the graph that this service knows by its id only. */
export interface EntityReference {
  id: string;
}

/** Work that was started and is followed by its id. */
export interface StartedJob {
  jobId: string;
}
