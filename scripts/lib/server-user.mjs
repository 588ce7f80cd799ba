// PostgreSQL refuses to run as root: when the application is started by root, the database runs as another user of the system.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { StopError } from "./say.mjs";

const preferred = ["postgres", "kiemdiem"];

/** The user the database must run as, or undefined when the present one will do. */
export function serverUser() {
  if (process.getuid === undefined || process.getuid() !== 0) return undefined;
  return findUser() ?? createUser();
}

function findUser() {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of preferred) {
    const fields = lines.map((line) => line.split(":")).find(([login]) => login === name);
    if (fields !== undefined) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return undefined;
}

function createUser() {
  try {
    execFileSync(
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "kiemdiem"],
      {
        stdio: "ignore",
      },
    );
  } catch {
    throw new StopError(
      "Không tạo được người dùng hệ thống cho cơ sở dữ liệu: hãy chạy bằng một người dùng thường thay vì root, hoặc đặt DATABASE_URL.",
    );
  }
  const user = findUser();
  if (user === undefined) throw new StopError("Không tìm thấy người dùng hệ thống “kiemdiem” vừa tạo.");
  return user;
}

/** Whether that user can reach the folder: every folder above it must let him pass. */
export function canEnter(folder, user) {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const { mode, uid, gid } = statSync(current);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}

/** A folder outside private homes for what the database's user must reach. */
export function systemFolder() {
  const folder = "/var/lib/kiem-diem-xep-loai";
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new StopError(
      `Cơ sở dữ liệu không vào được thư mục riêng của root và cũng không tạo được ${folder} (${error.code}): hãy đặt DATA_DIR ở một thư mục mà mọi người dùng đi qua được.`,
    );
  }
  return folder;
}
