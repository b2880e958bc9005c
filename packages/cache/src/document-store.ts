import { type ASTNode, type DocumentNode, Kind, Location, type Source, visit } from 'graphql';
import { type ByteCache, createByteCache } from './byte-cache.ts';
import { bytesOfText } from './size.ts';

/** Apollo Server's `documentStore` for parsed documents. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Measured upper bound for a node of graphql-js with its lists and its name. */
const NODE_BYTES = 170;

export type DocumentCache = Pick<ByteCache<DocumentNode>, 'get' | 'set' | 'delete'>;

/** Keeps parsed documents within a limit in bytes. */
export function createDocumentCache(maximumBytes: number): DocumentCache {
  const documents = createByteCache<DocumentNode>({ maximumBytes, bytesOf: bytesOfDocument });
  return {
    get: (key) => documents.get(key),
    set(key, document) {
      forgetTokens(document);
      return documents.set(key, document);
    },
    delete: (key) => documents.delete(key),
  };
}

/** Apollo Server's own store counts the size of the documents' JSON, which is about a tenth of their memory. */
export function createDocumentStore(maximumBytes: number): DocumentStore {
  const documents = createDocumentCache(maximumBytes);
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => documents.set(key, document),
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
 * The parser links every node to the chain of all tokens, which is half of a document's memory. After validation only
 * errors about variables have locations, so only variables keep theirs, without the tokens.
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
