import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { notReadable, overLimit } from './file-errors.ts';
import type { PackedPart } from './zip-writer.ts';

const MAXIMUM_PARTS = 5_000;
/** Maximum total size of all inflated parts. 30,000 members need a tenth of it. */
const MAXIMUM_BYTES = 256 * 2 ** 20;
const CHUNK_BYTES = 64 * 2 ** 10;
const STORED = 0;
const DEFLATED = 8;

/** Normalizes a part name: case does not matter, and writers differ in slashes and escapes (ECMA-376 part 2). */
export function partKey(name: string): string {
  const slashed = name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
  try {
    return decodeURIComponent(slashed);
  } catch {
    return slashed;
  }
}

const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry) =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);

/** The parts of an .xlsx file by name. They are read by the ZIP's directory, so their order does not matter. */
export class Container {
  readonly #zip: ZipFile;
  readonly #parts = new Map<string, Entry>();

  private constructor(zip: ZipFile) {
    this.#zip = zip;
  }

  /**
   * Opens a file by its path or content. Reads the directory and checks every part, so that a damaged file is refused
   * as a whole.
   * @throws FILE_NOT_READABLE, LIMIT_REACHED
   */
  static async open(file: string | Buffer): Promise<Container> {
    const options = { autoClose: false, decodeStrings: false };
    const zip = await (typeof file === 'string' ? openPromise(file, options) : fromBufferPromise(file, options));
    const container = new Container(zip);
    try {
      await container.#readDirectory();
      for (const name of container.#parts.keys()) for await (const _chunk of container.read(name));
    } catch (error) {
      container.close();
      throw error;
    }
    return container;
  }

  has(name: string): boolean {
    return this.#parts.has(partKey(name));
  }

  /** The inflated content of a part. Inconsistent data is an error, never a silent end. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.#parts.get(partKey(name));
    if (!entry) throw notReadable();
    let size = 0;
    let sum = 0;
    for await (const chunk of await this.#inflate(entry)) {
      size += (chunk as Buffer).length;
      if (size > entry.uncompressedSize) throw notReadable();
      sum = crc32(chunk as Buffer, sum);
      yield chunk as Buffer;
    }
    if (size !== entry.uncompressedSize || sum !== entry.crc32) throw notReadable();
  }

  /** Every part as stored in the file, in the order of the directory. */
  async *packed(): AsyncGenerator<PackedPart> {
    for (const entry of this.#parts.values()) {
      const chunks: Buffer[] = [];
      for await (const chunk of await this.#zip.openReadStreamPromise(entry, { decodeFileData: false }))
        chunks.push(chunk as Buffer);
      const { compressionMethod: method, crc32: sum, uncompressedSize: size } = entry;
      yield { name: nameOf(entry), method, crc32: sum, size, data: Buffer.concat(chunks) };
    }
  }

  close(): void {
    this.#zip.close();
  }

  async #inflate(entry: Entry): Promise<Readable> {
    const raw = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (entry.compressionMethod === STORED) return raw;
    // An error of either stream ends the iteration of the last one.
    return pipeline(raw, createInflateRaw({ chunkSize: CHUNK_BYTES }), () => undefined);
  }

  async #readDirectory(): Promise<void> {
    let bytes = 0;
    for await (const entry of this.#zip.eachEntry()) {
      bytes += entry.uncompressedSize;
      if (bytes > MAXIMUM_BYTES || this.#parts.size >= MAXIMUM_PARTS) throw overLimit('importBytes', MAXIMUM_BYTES);
      const key = partKey(nameOf(entry));
      if (key.endsWith('/')) continue;
      if (entry.isEncrypted()) throw notReadable('fileEncrypted');
      const isKnown = entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED;
      if (!isKnown || this.#parts.has(key)) throw notReadable();
      this.#parts.set(key, entry);
    }
  }
}
