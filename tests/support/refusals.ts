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
