import { DomainError, refuseIf } from "../core/errors";
import { inflateEntry, readDirectory, type ZipEntry } from "./zip-directory";

/** What a file may cost. The check happens on the announced sizes first, then on the real ones. */
export const PACKAGE_LIMITS = {
  /** Of the file as it is sent. */
  bytes: 5_000_000,
  entries: 300,
  /** Of one part and of all parts together, unpacked. */
  partBytes: 60_000_000,
  totalBytes: 90_000_000,
  /** Unpacked to packed, for parts that are not small. */
  ratio: 250,
  ratioFrom: 1_000_000,
} as const;

const OLE_SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

/**
 * Whether an .xlsx package is one that this application reads at all: refuses, each with its own sentence, what is broken, encrypted, macro-laden,
 * linked to other files, or unpacks to more than a list of people can be. Runs before any library sees the file.
 */
export function checkPackage(file: Buffer): void {
  refuseIf(file.length === 0, "file.empty");
  refuseIf(file.length > PACKAGE_LIMITS.bytes, "file.tooLarge", { params: { megabytes: PACKAGE_LIMITS.bytes / 1e6 } });
  if (file.subarray(0, 8).equals(OLE_SIGNATURE)) {
    throw new DomainError(file.includes(ENCRYPTED_PACKAGE) ? "file.encrypted" : "file.oldFormat");
  }
  refuseIf(file.length < 22 || file[0] !== 0x50 || file[1] !== 0x4b, "file.notSpreadsheet");
  const entries = readDirectory(file);
  refuseNames(entries);
  refuseSizes(entries);
  refuseContents(file, entries);
}

function refuseNames(entries: readonly ZipEntry[]): void {
  const names = entries.map((entry) => entry.name.toLowerCase());
  refuseIf(entries.length > PACKAGE_LIMITS.entries, "file.bomb");
  refuseIf(new Set(names).size !== names.length, "file.damaged");
  refuseIf(
    names.some((name) => name.includes("..") || name.startsWith("/") || name.includes("\\") || name.includes(":")),
    "file.damaged",
  );
  refuseIf(
    names.some((name) => /vbaproject|macrosheets|dialogsheets/.test(name)),
    "file.macros",
  );
  refuseIf(
    names.some((name) => /(^|\/)externallinks\//.test(name)),
    "file.externalLinks",
  );
  refuseIf(
    names.some((name) => /(^|\/)(embeddings|activex|ctrlprops)\//.test(name)),
    "file.embedded",
  );
  refuseIf(!names.includes("[content_types].xml") || !names.includes("xl/workbook.xml"), "file.notSpreadsheet");
}

function refuseSizes(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const isHuge = entries.some(
    ({ size, packedSize }) =>
      size > PACKAGE_LIMITS.partBytes ||
      (size > PACKAGE_LIMITS.ratioFrom && size > PACKAGE_LIMITS.ratio * Math.max(packedSize, 1)),
  );
  refuseIf(isHuge || total > PACKAGE_LIMITS.totalBytes, "file.bomb");
}

/** Every part is unpacked once under its announced size; its text may declare nothing and link to no other file. */
function refuseContents(file: Buffer, entries: readonly ZipEntry[]): void {
  for (const entry of entries) {
    const content = inflateEntry(file, entry);
    if (!/\.(xml|rels|vml)$/i.test(entry.name)) continue;
    const isWide = content[0] === 0xff || content[0] === 0xfe || content[1] === 0;
    refuseIf(isWide || content.includes("<!DOCTYPE") || content.includes("<!ENTITY"), "file.entities");
    if (/\[content_types\]\.xml$/i.test(entry.name))
      refuseIf(/macroEnabled/i.test(content.toString("latin1")), "file.macros");
    if (/\.rels$/i.test(entry.name)) {
      refuseIf(
        /Target\s*=\s*["'](file:|\\\\|\/\/)|relationships\/(externalLink|oleObject)/i.test(content.toString("latin1")),
        "file.externalLinks",
      );
    }
  }
}
