export type { BlobRow } from './blob.table.ts';
export type { Files, NewFile } from './files.ts';
export type { BlobStoreSettings } from './open-store.ts';
export type { S3Settings } from './s3-store.ts';
