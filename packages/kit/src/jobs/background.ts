/** @param work returns the error of each task of a batch */
export type Intercept = (
  task: { service: string; name: string },
  work: () => Promise<readonly unknown[]>,
) => Promise<readonly unknown[]>;

/** How a service handles failed background work. */
export interface BackgroundOptions {
  /** Delay after the first failure; it doubles with each one. */
  firstDelayMilliseconds: number;
  /** Maximum delay between two attempts of an effect. */
  longestDelayMilliseconds: number;
  /** After this many failures an effect is reported as stuck. It is still retried. */
  stuckAfterAttempts: number;
  /** An effect that has been failing for this time is reported as stuck, whatever its number of attempts. */
  stuckAfterMilliseconds: number;
  /** Time until a waiting task of an unknown kind becomes a dead letter: a newer instance may know it. */
  unknownAfterMilliseconds: number;
  /** A consumer without events is asked for its position at this interval, because it may have been restored. */
  compareMilliseconds: number;
  /** A job without progress for this time fails; the value of its kind unless set. */
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
  compareMilliseconds: 10_000,
};
