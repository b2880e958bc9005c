/** Stands in the filtered operation for a refused field, as an alias of `__typename`. */
export interface Marker {
  /** Response key of the refused field; null when the marker only kept a selection from being empty. */
  readonly key: string | null;
  readonly isNonNull: boolean;
  /** Number of the refusal. */
  readonly refusal: number;
}
