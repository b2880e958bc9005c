import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readSdl } from '@account-center/kit/sdl';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const fromRoot = (...segments: string[]) => path.resolve(import.meta.dirname, '../../..', ...segments);

/** The subgraph that the gateway answers itself; it recognises the address. */
const OWN_SUBGRAPH = {
  name: 'gateway',
  url: 'gateway:explanation',
  file: 'gateway/src/explanation/explanation.graphql',
};
const HEADER = '# Composed from the SDL of the subgraphs by `pnpm compose`. Do not edit.\n';

/** The URL of a subgraph is configuration of the gateway, not part of the graph. */
const placeholderUrl = (name: string) => `http://${name}.subgraph.invalid/graphql`;

/** The subgraphs that have SDL, by name. */
export const readSubgraphs = (): { name: string; sdl: string }[] =>
  readdirSync(fromRoot('subgraphs'))
    .sort()
    .map((name) => ({ name, sdl: readSdl(fromRoot('subgraphs', name, 'src')) }))
    .filter(({ sdl }) => sdl !== '');

/**
 * The supergraph of all subgraphs that have SDL.
 * @throws all composition errors, with their places in the subgraphs
 */
export function composeSupergraph(): string {
  const services = readSubgraphs().map(({ name, sdl }) => ({
    name,
    url: placeholderUrl(name),
    typeDefs: parse(sdl),
  }));
  const { name, url, file } = OWN_SUBGRAPH;
  services.push({ name, url, typeDefs: parse(readFileSync(fromRoot(file), 'utf8')) });
  const { supergraphSdl, errors } = composeServices(services);
  if (errors)
    throw new Error(`The subgraphs do not compose:\n${errors.map(({ message }) => `  ${message}`).join('\n')}`);
  return `${HEADER}${supergraphSdl.trimEnd()}\n`;
}
