import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";
import { transformSync } from "esbuild";

type Body = (exports: object, require: (name: string) => unknown, module: { exports: object }) => void;

/** The modules of one evaluation: each file is evaluated once, as a process of its own would. */
export type Modules = { readonly load: (file: string) => object };

const FRESH = "lib/regulations/";

/** Compiles the files of the project once and evaluates those of the rules anew for every mutant; what cannot change stays. */
export class ModuleStore {
  private readonly bodies = new Map<string, Body>();
  private readonly kept = new Map<string, { exports: object }>();
  private readonly outside: NodeJS.Require;

  constructor(
    private readonly root: string,
    /** What stands for a package: the test functions of this run. */
    private readonly packages: Readonly<Record<string, object>>,
  ) {
    this.outside = createRequire(path.join(root, "package.json"));
  }

  /** A fresh evaluation; `source` stands for the text of `file`. */
  open(changed?: { readonly file: string; readonly source: string }): Modules {
    const fresh = new Map<string, { exports: object }>();
    const load = (file: string): object => {
      const known = (file.startsWith(FRESH) ? fresh : this.kept).get(file);
      if (known) return known.exports;
      const module = { exports: {} };
      (file.startsWith(FRESH) ? fresh : this.kept).set(file, module);
      if (file.endsWith(".json")) module.exports = JSON.parse(readFileSync(path.join(this.root, file), "utf8"));
      else {
        const body = changed?.file === file ? this.compile(file, changed.source) : this.bodyOf(file);
        body(module.exports, (name) => this.resolve(name, file, load), module);
      }
      return module.exports;
    };
    return { load };
  }

  private resolve(name: string, from: string, load: (file: string) => object): unknown {
    if (name in this.packages) return this.packages[name];
    if (name.startsWith("@/")) return load(this.fileOf(name.slice(2)));
    if (!name.startsWith(".")) return this.outside(name);
    return load(this.fileOf(path.posix.join(path.posix.dirname(from), name)));
  }

  private fileOf(name: string): string {
    return name.endsWith(".json") ? name : `${name}.ts`;
  }

  private bodyOf(file: string): Body {
    const known = this.bodies.get(file);
    if (known) return known;
    const body = this.compile(file, readFileSync(path.join(this.root, file), "utf8"));
    this.bodies.set(file, body);
    return body;
  }

  private compile(file: string, source: string): Body {
    const { code } = transformSync(source, { loader: "ts", format: "cjs", target: "node20", sourcefile: file });
    return compileFunction(code, ["exports", "require", "module"], { filename: file }) as unknown as Body;
  }
}
