import { clauseAddress } from "@/lib/regulations/clause-address";

/** A citation as an official reads it, leading to the clause; one that is not from the regulations stays plain. */
export function ClauseLink({ citation }: { citation: string }) {
  const address = clauseAddress(citation);
  return address === null ? citation : <a href={address}>{citation}</a>;
}
