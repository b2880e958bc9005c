/** @param work answers for each task of a batch what it failed with */
export type Intercept = (
  task: { service: string; name: string },
  work: () => Promise<readonly unknown[]>,
) => Promise<readonly unknown[]>;

/** How a service treats background work that fails. */
export interface BackgroundOptions {
  /** The first delay after a failure; it doubles with each one. */
  firstDelayMilliseconds: number;
  /** The longest delay between two tries of an effect. */
  longestDelayMilliseconds: number;
  /** An effect that failed so often is told as stuck. It is still tried. */
  stuckAfterAttempts: number;
  /** An effect that has been failing for so long is told as stuck, however few tries it had. */
  stuckAfterMilliseconds: number;
  /** A waiting task that no worker of this service knows is a dead letter after this long: a newer instance may know it. */
  unknownAfterMilliseconds: number;
  /** A job that shows no progress for so long is failed; by its kind unless set. */
  jobStalledAfterMilliseconds?: number | undefined;
  /** Runs around the work of every task; for tests that let it fail. */
  intercept?: Intercept | undefined;
}

export const defaultBackground: BackgroundOptions = {
  firstDelayMilliseconds: 1_000,
  longestDelayMilliseconds: 300_000,
  stuckAfterAttempts: 12,
  stuckAfterMilliseconds: 900_000,
  unknownAfterMilliseconds: 600_000,
};
