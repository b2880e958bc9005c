import { launch } from './launch.ts';

/** Account Center as a process per subgraph and one for the gateway, over HTTP on the loopback, supervised by this one. */
await launch(
  { name: 'pnpm start:distributed', purpose: 'Starts Account Center as a process for each part.' },
  () => import('./topology/distributed.ts'),
);
