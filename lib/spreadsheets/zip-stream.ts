import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** One file of a package; its text is made while it is written. */
export type ZipPart = { name: string; content: AsyncIterable<string> | Iterable<string> };

type Written = { name: Buffer; crc: number; packedSize: number; size: number; offset: number };

const LOCAL_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980: the format asks for a day, and the same content makes the same file. */
const FIRST_DAY = 33;
const LARGEST = 0xffffffff;

/** A ZIP package written part after part: nothing is kept but a line of its directory for each. Fails beyond 4 GiB. */
export async function* zipOf(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packedSize: 0, size: 0, offset };
    const header = localHeader(entry.name);
    yield header;
    for await (const chunk of deflated(counted(content, entry))) {
      entry.packedSize += chunk.length;
      yield chunk;
    }
    yield descriptorOf(entry);
    offset += header.length + entry.packedSize + 16;
    if (offset > LARGEST || entry.size > LARGEST) throw new Error(`part ${name} makes the package larger than 4 GiB`);
    written.push(entry);
  }
  yield directoryOf(written, offset);
}

async function* counted(content: ZipPart["content"], entry: Written): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    yield bytes;
  }
}

async function* deflated(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw();
  // An error of the content ends `deflate` with it and is thrown to whoever reads on below.
  pipeline(Readable.from(chunks), deflate, () => undefined);
  for await (const chunk of deflate) yield chunk as Uint8Array;
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(FIRST_DAY, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptorOf({ crc, packedSize, size }: Written): Buffer {
  const descriptor = Buffer.alloc(16);
  [DESCRIPTOR_SIGNATURE, crc, packedSize, size].forEach((value, index) => {
    descriptor.writeUInt32LE(value, index * 4);
  });
  return descriptor;
}

function directoryOf(written: readonly Written[], offset: number): Buffer {
  const lines = written.map(({ name, crc, packedSize, size, offset: at }) => {
    const line = Buffer.alloc(46);
    line.writeUInt32LE(ENTRY_SIGNATURE, 0);
    line.writeUInt16LE(VERSION, 4);
    line.writeUInt16LE(VERSION, 6);
    line.writeUInt16LE(FLAGS, 8);
    line.writeUInt16LE(DEFLATED, 10);
    line.writeUInt16LE(FIRST_DAY, 14);
    line.writeUInt32LE(crc, 16);
    line.writeUInt32LE(packedSize, 20);
    line.writeUInt32LE(size, 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(at, 42);
    return Buffer.concat([line, name]);
  });
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([directory, end]);
}
