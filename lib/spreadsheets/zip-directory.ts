import { inflateRawSync } from "node:zlib";
import { DomainError } from "../core/errors";

/** One file inside the package as the directory at its end announces it; nothing is inflated yet. */
export type ZipEntry = { name: string; method: number; packedSize: number; size: number; offset: number };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;
const ENCRYPTED_FLAG = 1;

/** The directory of a ZIP package. What is broken, encrypted or of the 4 GiB kind is refused. */
export function readDirectory(file: Buffer): ZipEntry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (at === ZIP64 || at > end) throw new DomainError("file.damaged");
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new DomainError("file.damaged");
    if (file.readUInt16LE(at + 8) & ENCRYPTED_FLAG) throw new DomainError("file.encrypted");
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packedSize: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(file: Buffer): number {
  const earliest = Math.max(0, file.length - END_SIZE - LONGEST_COMMENT);
  for (let at = file.length - END_SIZE; at >= earliest; at -= 1) {
    if (file.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new DomainError("file.damaged");
}

const STORED = 0;
const DEFLATED = 8;

/** The content of one entry; never more than it announced, whatever the stream would give. */
export function inflateEntry(file: Buffer, entry: ZipEntry): Buffer {
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== LOCAL_SIGNATURE) {
    throw new DomainError("file.damaged");
  }
  const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28);
  const packed = file.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) throw new DomainError("file.damaged");
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new DomainError("file.damaged");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch (error) {
    const isLonger = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new DomainError(isLonger ? "file.bomb" : "file.damaged");
  }
}
