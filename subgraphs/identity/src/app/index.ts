export { listOpenApps } from './app.queries.ts';
