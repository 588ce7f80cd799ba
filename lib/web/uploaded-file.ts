import { DomainError } from "../core/errors";
import { PACKAGE_LIMITS } from "../spreadsheets/check-package";

/** The file of a form. What is too large is refused before it is copied. */
export async function uploadedFile(data: FormData, field: string): Promise<{ name: string; content: Buffer }> {
  const file = data.get(field);
  // A field left empty arrives as a file of no bytes, whose name differs from browser to browser.
  const isLeftEmpty = file instanceof File && file.size === 0 && !/\.xls\w*$/i.test(file.name);
  if (!(file instanceof File) || isLeftEmpty) throw new DomainError("file.missing", { field });
  if (file.size > PACKAGE_LIMITS.bytes) {
    throw new DomainError("file.tooLarge", { field, params: { megabytes: PACKAGE_LIMITS.bytes / 1e6 } });
  }
  return { name: file.name.normalize("NFC").slice(-200), content: Buffer.from(await file.arrayBuffer()) };
}
