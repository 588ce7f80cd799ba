import { ZodError } from "zod";
import { DomainError, type ErrorCode } from "@/lib/core/errors";

/** The refusal a piece of work ends with; anything else is a failure of the test. */
export async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("was not refused");
}

export async function codeOf(work: Promise<unknown>): Promise<ErrorCode> {
  return (await refusalOf(work)).code;
}

/** The sentences by field of a form that was refused for what was typed. */
export async function fieldErrorsOf(work: Promise<unknown>): Promise<Record<string, string>> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ZodError) {
      return Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));
    }
    throw error;
  }
  throw new Error("was not refused");
}
