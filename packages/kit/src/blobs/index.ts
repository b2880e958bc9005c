export type { BlobRow } from './blob.table.ts';
export type { Files, NewFile } from './files.ts';
