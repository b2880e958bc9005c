import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;

/** A part as stored in a ZIP file. */
export interface PackedPart {
  /** As UTF-8. */
  name: string;
  /** 0: stored, 8: deflated. */
  method: number;
  crc32: number;
  /** Uncompressed size in bytes. */
  size: number;
  data: Buffer;
}

const PIECE_CHARACTERS = 64 * 2 ** 10;

/** Compresses a text piece by piece; only the compressed data stays in memory. */
export async function pack(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<PackedPart> {
  const part = { name, method: DEFLATED, crc32: 0, size: 0 };
  const take = (text: string) => {
    const piece = Buffer.from(text);
    part.crc32 = crc32(piece, part.crc32);
    part.size += piece.length;
    return piece;
  };
  async function* pieces() {
    let waiting = '';
    for await (const text of texts) {
      waiting += text;
      if (waiting.length < PIECE_CHARACTERS) continue;
      yield take(waiting);
      waiting = '';
    }
    yield take(waiting);
  }
  const packed: Buffer[] = [];
  for await (const chunk of Readable.from(pieces(), { objectMode: false }).compose(createDeflateRaw()))
    packed.push(chunk as Buffer);
  return { ...part, data: Buffer.concat(packed) };
}

/** The fields that both headers of a part share, from the version to the length of the name. */
function describe({ method, crc32: sum, size, data }: PackedPart, name: Buffer): Buffer {
  const header = Buffer.alloc(24);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(method, 4);
  header.writeUInt32LE(sum, 10);
  header.writeUInt32LE(data.length, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function word(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}

/** Writes a ZIP file (APPNOTE 6.3.10). It needs no ZIP64, because its parts come from a smaller file. */
export function zip(parts: Iterable<PackedPart>): Buffer {
  const blocks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const described = describe(part, name);
    const block = Buffer.concat([word(LOCAL), described, Buffer.alloc(2), name, part.data]);
    const version = Buffer.from([VERSION, 0]);
    directory.push(word(DIRECTORY), version, described, Buffer.alloc(12), word(offset), name);
    blocks.push(block);
    offset += block.length;
  }
  const listed = Buffer.concat(directory);
  const count = Buffer.alloc(8);
  count.writeUInt16LE(blocks.length, 4);
  count.writeUInt16LE(blocks.length, 6);
  return Buffer.concat([...blocks, listed, word(END), count, word(listed.length, offset), Buffer.alloc(2)]);
}
