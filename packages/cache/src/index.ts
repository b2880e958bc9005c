export { type ByteCache, type ByteCacheOptions, createByteCache } from './byte-cache.ts';
export { bytesOfDocument, createDocumentStore, type DocumentStore } from './document-store.ts';
export { bytesOfData, bytesOfText } from './size.ts';
