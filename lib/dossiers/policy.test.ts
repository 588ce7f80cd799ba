import { describe, expect, test } from "vitest";
import { type PlacedUnit, proveActor } from "../core/actor";
import { ROLES, type Role } from "../core/roles";
import { type DossierFacts, mayReceiveDossier, mayReturnDossier, maySubmitDossier } from "./policy";

const PLACES: Record<string, PlacedUnit> = {
  district: { id: "d", path: "/42/444/", parentId: "p" },
  commune: { id: "c", path: "/42/444/18562/", parentId: "d" },
  cell: { id: "l", path: "/42/444/18562/01/", parentId: "c" },
  foreign: { id: "f", path: "/42/445/", parentId: "p" },
};

function holder(role: Role, unit: PlacedUnit) {
  const held = { id: "g", role, unit: { ...unit, name: "đơn vị", kind: "cell" }, standsInFor: null };
  return proveActor({
    kind: "person",
    accountId: "a",
    personId: null,
    name: "Thử",
    grants: [held],
    active: held,
    directing: [],
  });
}

const cell = PLACES.cell ?? { id: "l", path: "/", parentId: null };
const dossier: DossierFacts = { unit: cell, status: null, reference: null, gaps: [] };

function allowedFor(policy: (actor: ReturnType<typeof holder>) => { allowed: boolean }): string[] {
  const all = ROLES.flatMap((role) =>
    Object.entries(PLACES).map(([name, unit]) => ({ key: `${role}@${name}`, actor: holder(role, unit) })),
  );
  expect(all).toHaveLength(32);
  return all.filter(({ actor }) => policy(actor).allowed).map(({ key }) => key);
}

describe("RQ-14 role × unit", () => {
  test("a cell's dossier is sent by the cell, or by its grassroots organisation from signed paper", () => {
    expect(allowedFor((actor) => maySubmitDossier(actor, dossier))).toEqual([
      "districtOfficer@cell",
      "grassrootsOfficer@district",
      "grassrootsOfficer@commune",
      "grassrootsOfficer@cell",
      "cellSecretary@cell",
    ]);
  });

  test("received and returned by the unit directly above only", () => {
    const direct = ["provincialOfficer@commune", "districtOfficer@commune", "grassrootsOfficer@commune"];
    expect(allowedFor((actor) => mayReceiveDossier(actor, { unit: cell, status: "submitted" }))).toEqual(direct);
    expect(allowedFor((actor) => mayReturnDossier(actor, { unit: cell, status: "received" }))).toEqual(direct);
  });
});

describe("states", () => {
  const secretary = holder("cellSecretary", cell);
  const officer = holder("grassrootsOfficer", PLACES.commune ?? cell);
  const codeOf = (verdict: ReturnType<typeof maySubmitDossier>) => (verdict.allowed ? "allowed" : verdict.code);

  test.each([
    [null, "allowed", "dossier.notSent", "dossier.notReturnable"],
    ["preparing", "allowed", "dossier.notSent", "dossier.notReturnable"],
    ["submitted", "dossier.alreadySent", "allowed", "allowed"],
    ["received", "dossier.alreadySent", "dossier.notSent", "allowed"],
    ["returned", "allowed", "dossier.notSent", "dossier.notReturnable"],
    ["decided", "dossier.alreadySent", "dossier.notSent", "dossier.notReturnable"],
  ] as const)("%s: submit %s, receive %s, return %s", (status, submit, receive, back) => {
    expect(codeOf(maySubmitDossier(secretary, { ...dossier, status }))).toBe(submit);
    const sent = { unit: cell, status: status ?? "preparing" } as const;
    expect(codeOf(mayReceiveDossier(officer, sent))).toBe(receive);
    expect(codeOf(mayReturnDossier(officer, sent))).toBe(back);
  });

  test("an incomplete dossier says what is missing", () => {
    const verdict = maySubmitDossier(secretary, { ...dossier, gaps: [{ kind: "review", count: 3, items: [] }] });
    expect(verdict).toMatchObject({ code: "dossier.incomplete", params: { what: "còn 3 đối tượng chưa kiểm điểm." } });
  });
});
