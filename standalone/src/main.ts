import { launch } from './launch.ts';

/** Account Center in one process. */
await launch(
  { name: 'pnpm start', purpose: 'Starts Account Center in one process.' },
  () => import('./topology/all-in-one.ts'),
);
