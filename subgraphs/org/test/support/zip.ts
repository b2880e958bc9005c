import { crc32, deflateRawSync } from 'node:zlib';

interface Entry {
  name: Buffer;
  data: Buffer;
  content: Buffer;
  offset: number;
}

function localHeader({ name, data, content }: Omit<Entry, 'offset'>): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function directoryHeader({ name, data, content, offset }: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(crc32(content), 16);
  header.writeUInt32LE(data.length, 20);
  header.writeUInt32LE(content.length, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

/** A ZIP file with its entries in the order given. */
export function zipOf(parts: Iterable<readonly [string, Buffer | string]>): Buffer {
  const blocks: Buffer[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const [partName, text] of parts) {
    const content = Buffer.from(text);
    const entry = { name: Buffer.from(partName), content, data: deflateRawSync(content) };
    entries.push({ ...entry, offset });
    const block = Buffer.concat([localHeader(entry), entry.data]);
    blocks.push(block);
    offset += block.length;
  }
  const directory = Buffer.concat(entries.map(directoryHeader));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...blocks, directory, end]);
}
