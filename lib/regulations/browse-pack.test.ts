import { describe, expect, it } from "vitest";
import { filterLines, groupByDocument, type PackQuery, packsCiting } from "./browse-pack";
import { formatCitation } from "./citation";
import { describePack } from "./describe-pack";
import { getPack, listPacks } from "./registry";
import { citationsIn } from "./seen-clauses";

const all: PackQuery = { search: "", section: null, filter: null };
const pack = getPack("ha-tinh-2024");
const lines = describePack(pack);

describe("a pack can be read whole", () => {
  it.each(listPacks().map((one) => [one.id, one] as const))(
    "%s: every clause it holds stands in a line",
    (_id, one) => {
      const shown = new Set(describePack(one).map((line) => JSON.stringify(line.citation)));
      const hidden = citationsIn(one).filter((citation) => !shown.has(JSON.stringify(citation)));
      expect(hidden.map(formatCitation)).toEqual([]);
    },
  );

  it.each(listPacks().map((one) => [one.id, one] as const))("%s: every line stands in one document", (_id, one) => {
    const own = describePack(one);
    const grouped = groupByDocument(one, own).flatMap((group) => group.lines);
    expect(grouped).toHaveLength(own.length);
    expect(new Set(grouped)).toEqual(new Set(own));
  });
});

describe("by document and clause", () => {
  it("clauses follow each other; those to be filled in come last, rules without a text at the end", () => {
    const groups = groupByDocument(pack, lines);
    expect(groups.at(-1)?.key).toBe("convention");
    const regulation = groups.find((group) => group.key === "124-QD/TW@2023-10-04");
    const articles = (regulation?.lines ?? []).map(({ citation }) =>
      "article" in citation ? Number(citation.article) : 99,
    );
    const stated = articles.slice(0, (regulation?.lines ?? []).filter((line) => line.text !== "không quy định").length);
    expect(stated).toEqual(stated.toSorted((a, b) => a - b));
    expect(stated).toContain(99);
  });
});

it("a document leads to the packs that cite its clauses, newest first", () => {
  expect(packsCiting("124-QD/TW@2023-10-04").map((one) => one.id)).toEqual(["ha-tinh-2024", "hd25-2023"]);
  expect(packsCiting("no such document")).toEqual([]);
});

describe("finding a rule", () => {
  it("without marks, also by its clause", () => {
    const found = filterLines(lines, { ...all, search: "TY LE  htxsnv toi da" });
    expect(found.map((line) => line.key)).toContain("cap.share");
    expect(filterLines(lines, { ...all, search: "dieu 12 quy dinh 124" }).length).toBeGreaterThan(5);
    expect(filterLines(lines, { ...all, search: "không có từ này" })).toEqual([]);
  });

  it("by kind of rule and by what is still open", () => {
    expect(filterLines(lines, { ...all, section: "order" })).toHaveLength(pack.order.length);
    for (const line of filterLines(lines, { ...all, filter: "confirm" })) {
      expect(formatCitation(line.citation)).toContain("cần xác nhận");
    }
    for (const line of filterLines(lines, { ...all, filter: "clause" })) {
      expect(formatCitation(line.citation)).toContain("chờ bổ sung");
    }
    const settable = filterLines(lines, { ...all, filter: "settable" }).map((line) => line.key);
    expect(settable).toContain("cap.base");
    expect(settable).not.toContain("admission.months");
  });
});
