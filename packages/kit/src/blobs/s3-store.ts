import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { DomainError } from '../errors.ts';
import { assertSafeKey, type BlobStore, contentNotFound, type LocalCopy, meter, type StoredContent } from './store.ts';

/** A bucket of S3 or of a compatible store. */
export interface S3Settings {
  bucket: string;
  /** URL of a store that is not AWS; its buckets are named in the path. */
  endpoint?: string | undefined;
  region: string;
  /** If absent, the AWS SDK uses the credentials of the machine. */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** Prefix of the keys, such as `org/`, because services may share a bucket. */
  prefix: string;
}

interface Place {
  Bucket: string;
  Key: string;
}

/** Time limits for every request, because an export writes while its database snapshot is open. */
const CONNECT_MILLISECONDS = 3_000;
const REQUEST_MILLISECONDS = 30_000;
const IDLE_MILLISECONDS = 30_000;
const ATTEMPTS = 3;
/** One part is in memory while it is sent, and the next one while it is filled. */
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;

function connect({ endpoint, region, credentials }: S3Settings): S3Client {
  return new S3Client({
    region,
    ...(credentials && { credentials }),
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    maxAttempts: ATTEMPTS,
    // Content has its own hash, and not every store supports the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_MILLISECONDS,
      requestTimeout: REQUEST_MILLISECONDS,
      throwOnRequestTimeout: true,
      socketTimeout: IDLE_MILLISECONDS,
    },
  });
}

const unavailable = (cause: unknown) =>
  Object.assign(new DomainError('SUBGRAPH_UNAVAILABLE', 'The file store did not answer. Try again.'), { cause });

/** The client adds `$metadata` to every failed request, with the status if there was a response. */
function failureOf(error: unknown): unknown {
  if (!(error instanceof Error && '$metadata' in error)) return error;
  const { httpStatusCode: status } = error.$metadata as { httpStatusCode?: number };
  // A missing bucket means wrong settings, or that it was not created yet. It does not mean that the content is
  // missing.
  if (error.name === 'NoSuchBucket') return unavailable(error);
  if (error instanceof NoSuchKey || status === 404) return contentNotFound();
  return status === undefined || status === 429 || status >= 500 ? unavailable(error) : error;
}

function fail(error: unknown): never {
  throw failureOf(error);
}

/** Aborts an upload, because its parts cost money. If this fails, the bucket's lifecycle rule removes them. */
async function giveUp(client: S3Client, place: Place, UploadId: string | undefined) {
  if (UploadId === undefined) return;
  await client.send(new AbortMultipartUploadCommand({ ...place, UploadId })).catch(() => {});
}

/** Content sent in several parts becomes visible under its key when all parts have arrived. */
async function send(client: S3Client, place: Place, content: Readable, maximumBytes: number): Promise<StoredContent> {
  const { stream, result } = meter(maximumBytes);
  const upload = new Upload({
    client,
    params: { ...place, Body: stream },
    partSize: PART_BYTES,
    queueSize: PARTS_AT_ONCE,
    // Its own clean-up would hide the original error.
    leavePartsOnError: true,
  });
  const sent = upload.done();
  try {
    await Promise.all([pipeline(content, stream), sent]);
  } catch (error) {
    stream.destroy();
    // Before that, the id for aborting the upload may not be known.
    await sent.catch(() => {});
    await upload.abort();
    await giveUp(client, place, upload.uploadId);
    throw failureOf(error);
  }
  return result();
}

async function copyToDisk(content: Readable): Promise<LocalCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'account-center-file-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'content');
  try {
    await pipeline(content, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await dispose();
    throw unavailable(error);
  }
  return { path, [Symbol.asyncDispose]: dispose };
}

/** Keeps contents in a bucket. */
export function createS3BlobStore(settings: S3Settings): BlobStore {
  const client = connect(settings);
  const { bucket: Bucket, prefix } = settings;
  const placeOf = (key: string): Place => {
    assertSafeKey(key);
    return { Bucket, Key: prefix + key };
  };
  const read: BlobStore['read'] = async (key, range) => {
    const Range = range && `bytes=${range.first}-${range.last}`;
    const { Body } = await client.send(new GetObjectCommand({ ...placeOf(key), ...(Range && { Range }) })).catch(fail);
    if (!(Body instanceof Readable)) throw new Error('The file store answered without content');
    return Body;
  };
  return {
    write: async (key, content, maximumBytes) => await send(client, placeOf(key), content, maximumBytes),
    read,
    localCopy: async (key) => await copyToDisk(await read(key)),
    async delete(key) {
      await client.send(new DeleteObjectCommand(placeOf(key))).catch(fail);
    },
    close: async () => client.destroy(),
  };
}
