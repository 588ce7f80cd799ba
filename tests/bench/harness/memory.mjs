import { readdirSync, readFileSync } from "node:fs";

/** Memory of one process without what it shares with others, in bytes (Linux). */
export function memoryOf(pid) {
  const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}

/** The same of a process and everything that it has started, together. */
export function memoryOfTree(pid) {
  return treeOf(pid).reduce((sum, each) => sum + memoryIfAlive(each), 0);
}

/** Of the largest among a process and everything that it has started. */
export function memoryOfLargest(pid) {
  return Math.max(...treeOf(pid).map(memoryIfAlive));
}

function treeOf(pid) {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [
          {
            pid: Number(name),
            parent: Number(readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ")[1]),
          },
        ];
      } catch (error) {
        if (error.code === "ENOENT" || error.code === "ESRCH") return [];
        throw error;
      }
    });
  const tree = new Set([pid]);
  for (let grown = true; grown; ) {
    const more = parents.filter((each) => tree.has(each.parent) && !tree.has(each.pid));
    for (const each of more) tree.add(each.pid);
    grown = more.length > 0;
  }
  return [...tree];
}

/** A server of one connection may end between the two looks at it. */
function memoryIfAlive(pid) {
  try {
    return memoryOf(pid);
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ESRCH") return 0;
    throw error;
  }
}

export function megabytes(bytes) {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
