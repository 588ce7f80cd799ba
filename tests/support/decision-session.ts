import { database } from "@/lib/db/client";

/** The version of a list, as its page would send it. */
export async function versionOf(decisionId: string): Promise<number> {
  return (await database().decision.findUniqueOrThrow({ where: { id: decisionId }, select: { version: true } }))
    .version;
}

/** What the form of a recorded decision says of the session: ten of eleven were there, all ten agreed. */
export async function sessionOf(decisionId: string, bodyId: string, over: Record<string, unknown> = {}) {
  return {
    decisionId,
    version: await versionOf(decisionId),
    bodyId,
    sessionOn: "2024-12-09",
    number: "101-QĐ/HU",
    decidedOn: "2024-12-10",
    membersTotal: "11",
    membersPresent: "10",
    votesFor: "10",
    ...over,
  };
}
