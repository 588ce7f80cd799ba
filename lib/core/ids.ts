import { v4, v5, v7 } from "uuid";

let source: () => string = () => v7();

/** Ids that may show the order of creation. */
export function newId(): string {
  return source();
}

/** The demonstration counts its ids from a fixed start, so that every machine gets the same rows. For its loader alone. */
export function replaceIdSource(next: () => string): void {
  source = next;
}

/** Random keys: idempotency keys, request ids, sessions. */
export function newRandomId(): string {
  return v4();
}

const DEMONSTRATION_NAMESPACE = "6f1f2a52-5c0e-5d0a-9c1e-0d6d4c0f2024";

/** The same name gives the same id on every machine: for reference and demonstration data. */
export function stableId(name: string): string {
  return v5(name, DEMONSTRATION_NAMESPACE);
}
