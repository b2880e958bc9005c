/** The stages of a start, in their order. `pnpm bench start` reads how long each took. */
export const stages = [
  'program loaded',
  'settings read',
  'modules loaded',
  'playground built',
  'database up',
  'schema checked',
  'demo known',
  'system up',
] as const;
export type Stage = (typeof stages)[number];

/** Notes that a stage has ended, as a mark in the timeline of this process. */
export const markStage = (stage: Stage): void => {
  performance.mark(stage);
};
