import { createLocalBlobStore } from './local-store.ts';
import type { S3Settings } from './s3-store.ts';
import type { BlobStore } from './store.ts';

/** Where a service keeps contents: a local folder or a bucket. */
export type BlobStoreSettings = { kind: 'local'; directory: string } | ({ kind: 's3' } & S3Settings);

/** Opens the store of the settings. The S3 client is loaded only for a bucket. */
export async function openBlobStore(settings: BlobStoreSettings): Promise<BlobStore> {
  if (settings.kind === 'local') return createLocalBlobStore(settings.directory);
  const { createS3BlobStore } = await import('./s3-store.ts');
  return createS3BlobStore(settings);
}
