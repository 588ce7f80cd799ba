// The folder that keeps everything of an installation with the embedded database.
import { accessSync, chmodSync, constants, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { lockHolder, takeLock } from "./lock.mjs";
import { StopError } from "./say.mjs";

const reasons = {
  EACCES: "không có quyền ghi",
  EPERM: "không có quyền ghi",
  EROFS: "ổ đĩa chỉ cho đọc",
  ENOSPC: "ổ đĩa đã đầy",
  ENOTDIR: "một phần của đường dẫn là tệp, không phải thư mục",
  EEXIST: "đường dẫn là một tệp, không phải thư mục",
};

/** Makes the folder usable; as root, also for the database's own user, who must be able to pass through it. */
export function prepareDataFolder(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    const { mode } = statSync(dataDir);
    if (process.getuid?.() === 0 && (mode & 0o001) === 0) chmodSync(dataDir, mode | 0o001);
  } catch (error) {
    const reason = reasons[error.code] ?? error.code ?? error.message;
    throw new StopError(`Không dùng được thư mục dữ liệu ${dataDir}: ${reason}. Hãy đặt DATA_DIR ở nơi khác.`);
  }
}

/** Two starts must not share one folder; answers how to give it back. */
export async function lockDataFolder(dataDir) {
  const file = path.join(dataDir, "run.lock");
  const release = await takeLock(file);
  if (release !== undefined) return release;
  throw new StopError(
    `Thư mục dữ liệu ${dataDir} đang được một lần chạy khác dùng (tiến trình ${lockHolder(file)}): hãy dừng lần chạy đó hoặc đặt DATA_DIR khác.`,
  );
}
