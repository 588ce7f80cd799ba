// Random passwords of the embedded database and the key that signs sessions; kept beside the data, readable by its owner only.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StopError } from "./say.mjs";

const names = ["superuser", "owner", "app", "session"];

export function loadSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  const known = existsSync(file) ? parse(file) : {};
  const missing = names.filter((name) => typeof known[name] !== "string");
  if (missing.length === 0) return known;
  for (const name of missing) known[name] = randomBytes(32).toString("base64url");
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(partial, file);
  return known;
}

function parse(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new StopError(
      `Tệp ${file} bị hỏng: hãy khôi phục từ bản sao lưu, hoặc xóa cả thư mục dữ liệu để làm lại từ đầu.`,
    );
  }
}
