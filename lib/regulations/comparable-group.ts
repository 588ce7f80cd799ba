import type { Citation } from "./citation";
import { inferred } from "./citation";
import type { Pack } from "./pack";
import { type CollectiveKind, collectiveKindName, type OrganisationKind, organisationKindName } from "./subjects";

/** What decides the group: the deciding unit, and position, role, function, task. */
export type GroupFacts =
  | { readonly kind: "organisation"; readonly organisationKind: OrganisationKind; readonly baseType: string | null }
  | { readonly kind: "collective"; readonly collectiveKind: CollectiveKind }
  | { readonly kind: "person"; readonly track: "official" | "partyMember"; readonly position: string | null };

export type ComparableGroup = {
  /** Stable key; subjects with the same key share one cap. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly citation: Citation;
};

type Place = { readonly decidingUnitId: string; readonly grassrootsUnitId: string };

function describeFacts(facts: GroupFacts): { part: string; label: string } {
  switch (facts.kind) {
    case "organisation":
      return {
        part: `organisation:${facts.organisationKind}:${facts.baseType ?? "-"}`,
        label:
          facts.baseType === null
            ? organisationKindName(facts.organisationKind)
            : `${organisationKindName(facts.organisationKind)} (${facts.baseType})`,
      };
    case "collective":
      return { part: `collective:${facts.collectiveKind}`, label: collectiveKindName(facts.collectiveKind) };
    case "person": {
      const ordinary =
        facts.track === "official" ? "cán bộ, công chức, viên chức không giữ chức vụ" : "đảng viên không giữ chức vụ";
      return { part: `person:${facts.track}:${facts.position ?? "-"}`, label: facts.position ?? ordinary };
    }
  }
}

/** The group in which a subject competes for "excellent" (R8.24, R8.27, R8.28), and why. */
export function comparableGroup(pack: Pack, facts: GroupFacts, place: Place): ComparableGroup {
  const grouping = pack.parameters["cap.grouping"];
  const perGrassroots = grouping.value === "grassrootsOrganisation" && facts.kind === "person";
  if (perGrassroots) {
    const track = facts.track === "official" ? "cán bộ, công chức, viên chức" : "đảng viên";
    return {
      key: `${place.grassrootsUnitId}|person:${facts.track}`,
      label: `${track} trong tổ chức cơ sở đảng`,
      text: "Tính trong từng tổ chức cơ sở đảng",
      citation: grouping.citation,
    };
  }
  const { part, label } = describeFacts(facts);
  return {
    key: `${place.decidingUnitId}|${part}`,
    label,
    text: `Cùng cấp quyết định và cùng vị trí, vai trò, chức năng, nhiệm vụ: ${label}`,
    citation: grouping.citation.kind === "exact" ? grouping.citation : inferred(pack.documents, "R8.28"),
  };
}
