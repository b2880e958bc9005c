import { type ASTNode, type DocumentNode, Kind, Location, type Source, visit } from 'graphql';
import { createByteCache } from './byte-cache.ts';
import { bytesOfText } from './size.ts';

/** Parsed documents, as Apollo Server wants to keep them (its `documentStore`). */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Measured: a node of graphql-js with its lists and its name takes less. */
const NODE_BYTES = 170;

/**
 * Keeps parsed documents within a number of bytes. Apollo Server's own store counts them as JSON, which is about a tenth of
 * what they take.
 */
export function createDocumentStore(maximumBytes: number): DocumentStore {
  const documents = createByteCache<DocumentNode>({ maximumBytes, bytesOf: bytesOfDocument });
  return {
    get: async (key) => documents.get(key),
    async set(key, document) {
      forgetTokens(document);
      documents.set(key, document);
    },
    delete: async (key) => documents.delete(key),
  };
}

/** Bytes of a document without its tokens, and of the text that its names are cut from. */
export function bytesOfDocument(document: DocumentNode): number {
  let nodes = 0;
  visit(document, { enter: () => void (nodes += 1) });
  const body = document.loc?.source.body;
  return nodes * NODE_BYTES + (body === undefined ? 0 : bytesOfText(body));
}

/**
 * The parser leaves a chain of all tokens at every node: half of what a document takes. After validation only errors
 * about variables tell where they are, so only variables keep their place, without the tokens.
 */
function forgetTokens(document: DocumentNode): void {
  visit(document, {
    enter(node) {
      if (node.kind === Kind.VARIABLE_DEFINITION) {
        visit(node, { enter: (inner) => setLocation(inner, withoutTokens(inner)) });
        return false;
      }
      setLocation(node, node.kind === Kind.DOCUMENT ? withoutTokens(node) : undefined);
      return undefined;
    },
  });
}

type Writable = { loc?: Location | undefined };
const setLocation = (node: ASTNode, location: Location | undefined): void => void ((node as Writable).loc = location);

function withoutTokens({ loc }: ASTNode): Location | undefined {
  if (!loc) return undefined;
  const { start, end, source }: { start: number; end: number; source: Source } = loc;
  return Object.assign(Object.create(Location.prototype) as Location, { start, end, source });
}
