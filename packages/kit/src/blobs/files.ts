import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Caller } from '@account-center/claims';
import type { ErrorCode } from '@account-center/errors';
import { and, eq, isNull } from 'drizzle-orm';
import { newId } from '../database/columns.ts';
import { type Database, type Transaction, withEnterprise } from '../database/database.ts';
import { DomainError, notFound } from '../errors.ts';
import { holdsAll, type Principals, scopeMark } from '../principals.ts';
import { blob, type BlobRow } from './blob.table.ts';
import { type FileGrant, openGrant, signGrant } from './signed-url.ts';
import type { BlobStore, LocalCopy, StoredContent } from './store.ts';

const URL_LIFETIME_SECONDS = 600;
/** HTTP status of a store's refusals; any other error means that the store is unavailable. */
const STATUSES: Partial<Record<ErrorCode, number>> = { FILE_TOO_LARGE: 413, FILE_NOT_FOUND: 404 };

export interface NewFile {
  enterpriseId: string;
  purpose: string;
  fileName: string;
  contentType: string;
  createdBy: string | null;
}

/** The caller who requests a link. The link is valid while their session and the required permissions are (ID-20). */
export interface Taker {
  caller: Caller;
  /** Permissions that the link requires. */
  requires: readonly string[];
}

/** A file whose content is stored. */
export type StoredFile = BlobRow & { size: number };

/** Files of a service: described in its database, kept in the blob store, moved by short-lived signed URLs. */
export interface Files {
  /** Registers a file that the client will upload. @returns its id and the path for one PUT of the content. */
  requestUpload(
    tx: Transaction,
    file: NewFile,
    maximumBytes: number,
    taker: Taker,
  ): Promise<{ id: string; url: string; expiresAt: Date }>;
  /** Stores a file that the service created. */
  save(tx: Transaction, file: NewFile, content: Readable, maximumBytes: number): Promise<BlobRow>;
  /** Path to GET the content from, for ten minutes. */
  downloadUrl(file: Pick<BlobRow, 'enterpriseId' | 'id'>, taker: Taker): { url: string; expiresAt: Date };
  /** A file with content. @throws NOT_FOUND or FILE_NOT_UPLOADED */
  find(tx: Transaction, id: string, purpose: string): Promise<StoredFile>;
  read(file: BlobRow): Promise<Readable>;
  /** A copy on this machine, for libraries that read files. */
  localCopy(file: BlobRow): Promise<LocalCopy>;
  /** Handles `GET` and `PUT` on the signed paths. */
  handle(request: Request): Promise<Response>;
  /** Closes the store. */
  close(): Promise<void>;
}

interface FilesOptions {
  db: Database;
  store: BlobStore;
  secret: string;
  /** Prefix of the paths, such as `/files/org`. */
  path: string;
  now: () => Date;
  principals: Principals;
}

const keyOf = ({ enterpriseId, id, contentId = null }: Pick<BlobRow, 'enterpriseId' | 'id'> & Partial<BlobRow>) =>
  `${enterpriseId}/${contentId ?? id}`;
const problem = (status: number, code: ErrorCode, message: string) => Response.json({ code, message }, { status });

const uploadedBefore = () =>
  problem(409, 'FILE_ALREADY_UPLOADED', 'This file was uploaded before. Ask for a new upload.');
const isAwaited = (id: string) => and(eq(blob.id, id), isNull(blob.sha256));

/** Makes the uploaded content the file's content. @returns the refusal, or null */
async function keep(
  { db }: FilesOptions,
  { blobId: id, enterpriseId }: FileGrant,
  content: StoredContent & { contentId: string },
): Promise<Response | null> {
  return await withEnterprise(db, enterpriseId, async (tx) => {
    const kept = await tx.update(blob).set(content).where(isAwaited(id)).returning({ id: blob.id });
    return kept.length === 0 ? uploadedBefore() : null;
  });
}

async function receive(options: FilesOptions, request: Request, grant: FileGrant): Promise<Response> {
  const { blobId: id, enterpriseId, maximumBytes = 0 } = grant;
  if (!request.body) return problem(400, 'FILE_EMPTY', 'Send the content of the file as the body of the request.');
  const [waiting] = await withEnterprise(options.db, enterpriseId, (tx) =>
    tx.select({ id: blob.id }).from(blob).where(isAwaited(id)),
  );
  if (!waiting) return uploadedBefore();
  // Not `fromWeb`, which accepts only Node.js's own streams; the HTTP server has its own class.
  const content = Readable.from(request.body as NodeReadableStream);
  // A separate key per upload: another upload with the same link may arrive at the same time.
  const contentId = newId();
  const key = keyOf({ enterpriseId, id: contentId });
  const stored = await options.store.write(key, content, maximumBytes);
  // The link may have been revoked during a long upload.
  const refusal = (await refusalOf(options, grant)) ?? (await keep(options, grant, { ...stored, contentId }));
  // A failure in between leaves unreferenced content: it is not known whether it was kept.
  if (!refusal) return Response.json({ id, ...stored }, { status: 201 });
  await options.store.delete(key);
  return refusal;
}

async function send(options: FilesOptions, id: string, enterpriseId: string): Promise<Response> {
  const [row] = await withEnterprise(options.db, enterpriseId, (tx) => tx.select().from(blob).where(eq(blob.id, id)));
  if (!row?.sha256) return problem(404, 'FILE_NOT_FOUND', 'There is no such file.');
  const body = Readable.toWeb(await options.store.read(keyOf(row))) as ReadableStream;
  return new Response(body, {
    headers: {
      'content-type': row.contentType,
      'content-length': String(row.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.fileName)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

type What = Pick<FileGrant, 'action' | 'enterpriseId' | 'blobId' | 'maximumBytes'>;

/** Creates paths that a client may use for ten minutes. */
function createGrants({ path, secret, now }: FilesOptions) {
  return (what: What, { caller: { kind, subject, sessionId, scope }, requires }: Taker) => {
    const expires = Math.floor(now().getTime() / 1000) + URL_LIFETIME_SECONDS;
    const taken = { holder: { kind, subject, sessionId }, requires: [...requires], scope: scopeMark(scope) };
    return { url: `${path}/${signGrant(secret, { ...what, ...taken, expires })}`, expiresAt: new Date(expires * 1000) };
  };
}

/** Why an unexpired link is no longer valid: its holder signed out, was disabled or lost a permission. Null if valid. */
async function refusalOf({ principals }: FilesOptions, grant: FileGrant): Promise<Response | null> {
  const { holder, enterpriseId, requires, scope } = grant;
  try {
    const caller = await principals.find({ ...holder, enterpriseId });
    if (caller && holdsAll(caller, requires) && scopeMark(caller.scope) === scope) return null;
    return problem(
      403,
      'FILE_LINK_REVOKED',
      'The caller who requested this link may no longer use it. Request a new one.',
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return problem(503, error.code, error.message);
  }
}

async function answer(options: FilesOptions, request: Request): Promise<Response> {
  const token = new URL(request.url).pathname.slice(options.path.length + 1);
  const grant = openGrant(options.secret, token, options.now());
  const action = request.method === 'PUT' ? 'upload' : 'download';
  if (grant?.action !== action) {
    return problem(403, 'FILE_LINK_EXPIRED', 'This link is not valid or has expired. Ask for a new one.');
  }
  const refusal = await refusalOf(options, grant);
  if (refusal) return refusal;
  try {
    if (action === 'upload') return await receive(options, request, grant);
    return await send(options, grant.blobId, grant.enterpriseId);
  } catch (error) {
    if (error instanceof DomainError) return problem(STATUSES[error.code] ?? 503, error.code, error.message);
    throw error;
  }
}

async function findUploaded(tx: Transaction, id: string, purpose: string): Promise<StoredFile> {
  const [row] = await tx
    .select()
    .from(blob)
    .where(and(eq(blob.id, id), eq(blob.purpose, purpose)));
  if (!row) throw notFound('file', id);
  const { size, sha256 } = row;
  if (!sha256 || size === null) {
    throw new DomainError('FILE_NOT_UPLOADED', 'Upload the content to the URL first, then use the file.');
  }
  return { ...row, size };
}

export function createFiles(options: FilesOptions): Files {
  const { store } = options;
  const grant = createGrants(options);
  return {
    async requestUpload(tx, file, maximumBytes, taker) {
      const id = newId();
      await tx.insert(blob).values({ ...file, id });
      const { enterpriseId } = file;
      return { id, ...grant({ action: 'upload', enterpriseId, blobId: id, maximumBytes }, taker) };
    },
    async save(tx, file, content, maximumBytes) {
      const id = newId();
      const stored = await store.write(keyOf({ enterpriseId: file.enterpriseId, id }), content, maximumBytes);
      const [row] = await tx
        .insert(blob)
        .values({ ...file, id, ...stored })
        .returning();
      if (!row) throw new Error('The file was not registered');
      return row;
    },
    downloadUrl: ({ enterpriseId, id }, taker) => grant({ action: 'download', enterpriseId, blobId: id }, taker),
    find: findUploaded,
    read: (file) => store.read(keyOf(file)),
    localCopy: (file) => store.localCopy(keyOf(file)),
    handle: (request) => answer(options, request),
    close: () => store.close(),
  };
}
