import { createLocalBlobStore } from './local-store.ts';
import type { S3Settings } from './s3-store.ts';
import type { BlobStore } from './store.ts';

/** Where a service keeps contents: a folder of this machine, or a bucket. */
export type BlobStoreSettings = { kind: 'local'; directory: string } | ({ kind: 's3' } & S3Settings);

/** The store that the settings name. The client of S3 is loaded only where there is a bucket. */
export async function openBlobStore(settings: BlobStoreSettings): Promise<BlobStore> {
  if (settings.kind === 'local') return createLocalBlobStore(settings.directory);
  const { createS3BlobStore } = await import('./s3-store.ts');
  return createS3BlobStore(settings);
}
