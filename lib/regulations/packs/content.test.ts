import { describe, expect, it } from "vitest";
import { contentFor } from "../content";
import type { ContentItem, ContentSubject, PackId } from "../pack";
import { getPack } from "../registry";

const GRADES = { general: "chung", taskResult: "nhiệm vụ", remediation: "khắc phục" } as const;

/** "duty nhiệm vụ", "prompts?" (only where it applies), "direction". */
function written({ code, graded, conditional }: ContentItem): string {
  return `${code}${conditional === true ? "?" : ""}${graded === null ? "" : ` ${GRADES[graded]}`}`;
}

const COLLECTIVE_124 =
  "principles chung, tasks nhiệm vụ, partyBuilding chung, responsibility chung, remediation khắc phục, prompts?, limitations, direction";
const ORDINARY_124 =
  "quality chung, duty nhiệm vụ, commitment, limitations, remediation khắc phục, prompts?, ownResponsibility?, direction";
const LEADER_124 =
  "quality chung, duty nhiệm vụ, leading nhiệm vụ, courage chung, example chung, commitment, limitations, remediation khắc phục, prompts?, ownResponsibility?, direction";
const COLLECTIVE_366 =
  "principles, tasks, partyBuilding, responsibility, remediation, prompts?, limitations, direction, signs?, accountability";
const ORDINARY_366 =
  "quality, duty, commitment, limitations, remediation, prompts?, ownResponsibility?, direction, signs?, accountability";
const LEADER_366 =
  "quality, duty, leading, courage, example, commitment, limitations, remediation, prompts?, ownResponsibility?, direction, signs?, accountability";
const OUTSIDE_366 =
  "quality, cellDuty, commitment, limitations, remediation, prompts?, ownResponsibility?, direction, signs?, accountability";
const SUPERIORS = ", conclusionsOfSuperiors";

describe("RQ-03 RQ-07 R5.13: what a review answers, item by item, with the group its grade counts in", () => {
  it.each<[PackId, ContentSubject, string]>([
    ["hd21-2019", "collective", COLLECTIVE_124],
    ["hd25-2023", "collective", COLLECTIVE_124],
    ["ha-tinh-2024", "collective", COLLECTIVE_124 + SUPERIORS],
  ])("R5.3: %s: a %s", (id, subject, items) => {
    expect(contentFor(getPack(id), subject).map(written).join(", ")).toBe(items);
  });

  it.each<[PackId, ContentSubject, string]>([
    ["hd43-2025", "collective", COLLECTIVE_366],
    ["ha-tinh-2025", "collective", COLLECTIVE_366],
  ])("R5.0 R5.7 R5.8: %s: a %s", (id, subject, items) => {
    expect(contentFor(getPack(id), subject).map(written).join(", ")).toBe(items);
  });

  it.each<[PackId, ContentSubject, string]>([
    ["hd21-2019", "nonLeader", ORDINARY_124],
    ["hd25-2023", "nonLeader", ORDINARY_124],
    ["ha-tinh-2024", "nonLeader", ORDINARY_124 + SUPERIORS],
    ["hd43-2025", "nonLeader", ORDINARY_366],
    ["ha-tinh-2025", "nonLeader", ORDINARY_366],
    ["hd43-2025", "outsideSystem", OUTSIDE_366],
    ["ha-tinh-2025", "outsideSystem", OUTSIDE_366],
    ["ha-tinh-2024", "outsideSystem", ""],
  ])("R5.4 R9.7: %s: a %s", (id, subject, items) => {
    expect(contentFor(getPack(id), subject).map(written).join(", ")).toBe(items);
  });

  it.each<[PackId, string]>([
    ["hd21-2019", ORDINARY_124],
    ["hd25-2023", LEADER_124],
    ["ha-tinh-2024", LEADER_124 + SUPERIORS],
    ["hd43-2025", LEADER_366],
    ["ha-tinh-2025", LEADER_366],
  ])("R5.5 R9.7 R9.8b: %s: a leader", (id, items) => {
    expect(contentFor(getPack(id), "leader").map(written).join(", ")).toBe(items);
  });
});
