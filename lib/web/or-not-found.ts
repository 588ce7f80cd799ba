import { notFound } from "next/navigation";
import { DomainError } from "../core/errors";

/** In pages: what an actor may not see is the ordinary "not found" page. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    throw error;
  }
}
