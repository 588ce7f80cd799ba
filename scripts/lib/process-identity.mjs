// A process number alone proves nothing after a restart: the moment of its start belongs to it.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A text that stays the same while this process lives and is different for any later one; undefined when it is gone. */
export function processIdentity(pid) {
  try {
    if (process.platform !== "linux") {
      const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
      return started === "" ? undefined : `${pid} ${started}`;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${pid} ${fields[19]} ${boot}`;
  } catch {
    return undefined;
  }
}

/** The command line of a running process, or an empty text. */
export function commandLine(pid) {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
