/** Hive Gateway with its Rust planner on Node's HTTP server: `hive.ts <supergraph file>`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import * as http from '@graphql-mesh/transport-http';
import { sayReady } from '../../lib/ready.ts';

const gateway = createGatewayRuntime({
  supergraph: process.argv[2] ?? '',
  unifiedGraphHandler,
  transports: { http },
  logging: false,
  landingPage: false,
  graphiql: false,
});
const server = createServer(gateway);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
sayReady({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
