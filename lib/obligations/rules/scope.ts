/** The units whose subjects are compared together: each of `whole` with all below it, each of `alone` without. */
export type Scope = { whole: readonly string[]; alone: readonly string[] };

/** One unit with all below it. */
export function subtreeOf(unit: { path: string }): Scope {
  return { whole: [unit.path], alone: [] };
}

/** The ids of the units that belong to a scope. */
export function unitsWithin(scope: Scope, units: readonly { id: string; path: string }[]): ReadonlySet<string> {
  const within = units.filter(
    ({ path }) => scope.alone.includes(path) || scope.whole.some((prefix) => path.startsWith(prefix)),
  );
  return new Set(within.map(({ id }) => id));
}

/** The same scope as patterns of LIKE. */
export function patternsOf({ whole, alone }: Scope): string[] {
  return [...alone, ...whole.map((prefix) => `${prefix}%`)];
}

export type ScopeUnit = { id: string; name: string; path: string; people: number };

/**
 * A unit and those directly below it, cut into parts of about `peopleAtOnce`, in the order given: a part is closed by the unit
 * that would exceed it. The unit itself opens the first part; one part when all fit.
 */
export function partsOf(unit: ScopeUnit, below: readonly ScopeUnit[], peopleAtOnce: number): ScopeUnit[][] {
  const parts: ScopeUnit[][] = [[unit]];
  let held = unit.people;
  for (const each of below) {
    if (held > 0 && held + each.people > peopleAtOnce) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)?.push(each);
    held += each.people;
  }
  return parts;
}
