import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, refused, type Verdict } from "../core/policy";
import { may } from "../core/reach";
import { isLowerLevel, type UnitLevel } from "./rules/unit-level";

/** Only the province's officer opens a season, on the province itself (RQ-01). */
export function mayOpenCycle(actor: Actor, province: PlacedUnit & { kind: string }): Verdict {
  return province.kind === "province" && may(actor, "cycle.manage", province) ? allowed : refused("notAllowed");
}

export type SeasonFacts = { status: string };

/** Whoever opens seasons ends them (RQ-18); a season ends once. */
export function mayCloseCycle(
  actor: Actor,
  facts: { season: SeasonFacts; province: PlacedUnit & { kind: string } },
): Verdict {
  return inOpenSeason(facts.season, mayOpenCycle(actor, facts.province));
}

function inOpenSeason(season: SeasonFacts, verdict: Verdict): Verdict {
  if (!verdict.allowed) return verdict;
  return season.status === "open" ? allowed : refused("cycle.notOpen");
}

/** A unit dates the levels below its own (RQ-13). */
export function maySetDeadline(
  actor: Actor,
  facts: { season: SeasonFacts; unit: PlacedUnit; ownLevel: UnitLevel; level: UnitLevel },
): Verdict {
  if (!may(actor, "deadline.set", facts.unit)) return refused("notAllowed");
  return inOpenSeason(
    facts.season,
    isLowerLevel(facts.level, facts.ownLevel) ? allowed : refused("deadline.levelNotBelow"),
  );
}

/** An extension comes from above: the granter stands strictly over the unit that gets it (RQ-13). */
export function mayExtendDeadline(
  actor: Actor,
  facts: { season: SeasonFacts; granter: PlacedUnit; target: PlacedUnit },
): Verdict {
  const isAbove = facts.target.path.startsWith(facts.granter.path) && facts.target.path !== facts.granter.path;
  const held = may(actor, "deadline.set", facts.granter) && may(actor, "deadline.extend", facts.target);
  return inOpenSeason(facts.season, isAbove && held ? allowed : refused("notAllowed"));
}

/** A unit adds items to its own layer. */
export function mayAddContent(actor: Actor, facts: { season: SeasonFacts; unit: PlacedUnit }): Verdict {
  return inOpenSeason(facts.season, may(actor, "content.manage", facts.unit) ? allowed : refused("notAllowed"));
}

export type ContentFacts = { owner: PlacedUnit; layer: string; isEnded: boolean };

/** Items are edited and ended only where they were set; the centre's by nobody here (RQ-03). */
export function mayEditContent(actor: Actor, facts: { season: SeasonFacts; item: ContentFacts }): Verdict {
  const { item } = facts;
  if (item.layer === "central" || !may(actor, "content.manage", item.owner)) return refused("content.otherLayer");
  return inOpenSeason(facts.season, item.isEnded ? refused("content.ended") : allowed);
}

/** The points are split by the province alone: no text lets a level below do it (R8.17). */
export function maySplitPoints(
  actor: Actor,
  facts: { season: SeasonFacts; unit: PlacedUnit & { level: UnitLevel } },
): Verdict {
  const held = facts.unit.level === "province" && may(actor, "content.manage", facts.unit);
  return inOpenSeason(facts.season, held ? allowed : refused("notAllowed"));
}

/** Settings are changed for one's own unit; which of them and how far is the pack's to say (settingProblem). */
export function mayChangeSettings(actor: Actor, facts: { season: SeasonFacts; unit: PlacedUnit }): Verdict {
  return inOpenSeason(facts.season, may(actor, "setting.change", facts.unit) ? allowed : refused("notAllowed"));
}
