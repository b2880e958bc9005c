/**
 * PostGraphile 5 on the peer's database: its default preset with lists in place of connections, which is its cheaper
 * form. Every request gets the role and the enterprise of the transaction, as ours do; no token is checked.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { sayReady } from '../../lib/ready.ts';
import { addressOf } from '../address.ts';

const [databaseUrl = '', enterpriseId = ''] = process.argv.slice(2);
/** More than the connections of the load; they stay open, as ours do. */
const POOL_SIZE = 20;

const pgSettings = { role: 'account_center_app', 'app.enterprise_id': enterpriseId };
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Rights are granted to the role that a request takes on, not to the role that reads the catalogue.
  disablePlugins: ['PgRBACPlugin', 'NodePlugin'],
  schema: { defaultBehavior: '-connection +list -node' },
  grafast: { context: () => ({ pgSettings }) },
  grafserv: { graphiql: false, watch: false },
  pgServices: [
    makePgService({
      schemas: ['public'],
      poolConfig: { ...addressOf(databaseUrl), max: POOL_SIZE, idleTimeoutMillis: 0 },
    }),
  ],
});

const serv = instance.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  sayReady({ url: `http://127.0.0.1:${port}` });
});
