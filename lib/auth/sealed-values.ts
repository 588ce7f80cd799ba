import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { z } from "zod";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export type TypedValues = z.infer<typeof valuesSchema>;

export function newSealingKey(): string {
  return randomBytes(KEY_BYTES).toString("base64url");
}

/** AES-256-GCM; `bound` (whose form it is) is authenticated with it, so that a row moved to another account opens no more. */
export function sealValues(values: TypedValues, key: string, bound: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key, "base64url"), nonce);
  cipher.setAAD(Buffer.from(bound));
  const body = Buffer.concat([cipher.update(JSON.stringify(values), "utf8"), cipher.final()]);
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), body]));
}

/** The values, or null when key, owner or content are not those of the sealing. */
export function openValues(sealed: Uint8Array, key: string, bound: string): TypedValues | null {
  const keyBytes = Buffer.from(key, "base64url");
  const bytes = Buffer.from(sealed);
  if (keyBytes.length !== KEY_BYTES || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyBytes, bytes.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
    return valuesSchema.parse(JSON.parse(text));
  } catch {
    return null; // a wrong key is an expected answer: the browser carries it
  }
}
