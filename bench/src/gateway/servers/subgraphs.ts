/**
 * The five subgraphs of Account Center in one process, one port each: their real SDL over data in memory.
 *
 * An answer is computed once per request body and then sent from memory, so that the gateway dominates the measurement.
 */
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import { readSdl } from '../../../../packages/kit/src/sdl.ts';
import { subgraphData } from '../data.ts';
import { SUBGRAPHS_FOLDER } from '../paths.ts';
import { sayReady } from '../../lib/ready.ts';

type Answer = (body: string) => Promise<Buffer>;

const sdlOf = (name: string) => readSdl(`${SUBGRAPHS_FOLDER}/${name}/src`);

function schemaOf(name: string, member: ((id: string) => object) | undefined): GraphQLSchema {
  const resolveReference = ({ id }: { id: string }) => ({ id, ...member?.(id) });
  const resolvers = { Member: { __resolveReference: resolveReference } };
  return buildSubgraphSchema([{ typeDefs: parse(sdlOf(name)), ...(member ? { resolvers } : {}) }]);
}

function createAnswer(name: string): Answer {
  const data = subgraphData[name];
  if (!data) throw new Error(`There is no data of ${name}`);
  const schema = schemaOf(name, data.member);
  const known = new Map<string, Buffer>();
  return async (body) => {
    const before = known.get(body);
    if (before) return before;
    const { query, variables, operationName } = JSON.parse(body) as Record<string, never>;
    const result = await graphql({
      schema,
      source: query ?? '',
      rootValue: data.root,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    });
    const answer = Buffer.from(JSON.stringify(result));
    known.set(body, answer);
    return answer;
  };
}

async function serve(name: string): Promise<[name: string, url: string]> {
  const answer = createAnswer(name);
  const respond = async (request: IncomingMessage) => answer(await text(request));
  const server = createServer((request, response) => {
    respond(request).then(
      (body) =>
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  // Idle connections of gateways must not be closed between two rounds.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [name, `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`];
}

sayReady({ urls: Object.fromEntries(await Promise.all(Object.keys(subgraphData).map(serve))) });
