import { notFound, redirect } from "next/navigation";
import { DomainError } from "../core/errors";

/** Says that no season is open yet; leads on once there is one. */
const BEFORE_FIRST_SEASON = "/before-first-season";

/**
 * In pages: what an actor may not see is the ordinary "not found" page; what belongs to a season, before the first one is opened,
 * is the page that says so.
 */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") notFound();
    if (error instanceof DomainError && error.code === "cycle.noneOpen") redirect(BEFORE_FIRST_SEASON as never);
    throw error;
  }
}
