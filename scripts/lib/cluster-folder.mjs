// Where the cluster lies: inside DATA_DIR, unless the database's user cannot go there.
import { randomUUID } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { canEnter, systemFolder } from "./server-user.mjs";

/** The folder of the cluster (it may not exist yet); its parent exists and lets the database's user in. */
export function clusterFolder(dataDir, user, say) {
  const inside = path.join(dataDir, "postgres");
  if (user === undefined || existsSync(inside) || canEnter(dataDir, user)) return inside;
  const note = path.join(dataDir, "postgres-folder");
  if (!existsSync(note)) writeFileSync(note, path.join(systemFolder(), randomUUID(), "postgres"), { mode: 0o600 });
  const outside = readFileSync(note, "utf8").trim();
  const parent = path.dirname(outside);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  chownSync(parent, user.uid, user.gid);
  say(`Người dùng “${user.name}” không vào được ${dataDir}, nên tệp cơ sở dữ liệu nằm ở ${outside}.`);
  return outside;
}
