import { ANONYMOUS_KIND, APP_KIND, type VouchedCaller } from '@account-center/caller';
import { RequestRefused } from '../errors.ts';
import type { OperationParameters } from '../http/parameters.ts';
import { type PersistedDocuments, hashOfDocument } from './persisted-documents.ts';
import type { Safelist, SafelistSource } from './safelist.ts';

export interface DocumentsOptions {
  /** Null when documents cannot be registered. */
  persisted: PersistedDocuments | null;
  safelists: SafelistSource | null;
}

export interface FoundDocument {
  text: string;
  /** Keeps the document for later requests. Call it only for a document within the limits. */
  register?: () => void;
}

/** The document that a request refers to. @throws RequestRefused */
export type FindDocument = (parameters: OperationParameters, caller: VouchedCaller) => FoundDocument | null;

/** Clients send a document, the id of a registered document, or both to register it. */
export function createDocuments({ persisted, safelists }: DocumentsOptions): FindDocument {
  return (parameters, caller) => {
    const id = readId(parameters);
    const safelist = caller.kind === APP_KIND && caller.subject !== null ? safelists?.find(caller.subject) : null;
    if (safelist) return findRegistered(safelist, id, parameters.query);
    if (id === null) return parameters.query === undefined ? null : { text: parameters.query };
    if (!persisted) throw new RequestRefused('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
    return findPersisted(persisted, id, parameters.query, caller);
  };
}

function findRegistered(safelist: Safelist, id: string | null, text: string | undefined): FoundDocument {
  const registered = id === null ? text : safelist.textOf(id);
  const isMeant = text === undefined || text === registered;
  if (registered !== undefined && isMeant && safelist.has(registered)) return { text: registered };
  throw new RequestRefused(
    'OPERATION_NOT_REGISTERED',
    'This app may only run the operations that are registered for it.',
  );
}

function findPersisted(
  persisted: PersistedDocuments,
  id: string,
  text: string | undefined,
  caller: VouchedCaller,
): FoundDocument {
  if (text === undefined) {
    const known = persisted.find(id);
    if (known === undefined) throw new RequestRefused('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
    return { text: known };
  }
  if (hashOfDocument(text) !== id)
    throw new RequestRefused('BAD_REQUEST', 'The provided sha does not match the query.');
  const by = caller.kind === ANONYMOUS_KIND ? 'stranger' : 'signed in';
  return { text, register: () => persisted.register(id, text, by) };
}

const PREFIX = 'sha256:';

/** From Apollo's extension, or from the parameter of GraphQL over HTTP. */
function readId({ extensions, documentId }: OperationParameters): string | null {
  const extension = extensions?.persistedQuery;
  if (extension === undefined || extension === null) {
    if (documentId === undefined) return null;
    return documentId.startsWith(PREFIX) ? documentId.slice(PREFIX.length) : documentId;
  }
  const { version, sha256Hash } = extension as { version?: unknown; sha256Hash?: unknown };
  if (version === 1 && typeof sha256Hash === 'string') return sha256Hash;
  throw new RequestRefused('BAD_REQUEST', 'The extension "persistedQuery" must have version 1 and a sha256Hash.');
}
