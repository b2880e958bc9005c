export { type ByteCache, type ByteCacheOptions, createByteCache } from './byte-cache.ts';
export {
  bytesOfDocument,
  createDocumentCache,
  createDocumentStore,
  type DocumentCache,
  type DocumentStore,
} from './document-store.ts';
export { bytesOfData, bytesOfText } from './size.ts';
