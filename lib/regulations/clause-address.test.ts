import { describe, expect, it } from "vitest";
import { filterLines, groupByDocument } from "./browse-pack";
import { type Citation, formatCitation } from "./citation";
import { clauseAddress, clauseInPack } from "./clause-address";
import { describePack } from "./describe-pack";
import { getPack, listPacks } from "./registry";
import { citationsIn } from "./seen-clauses";

describe("R20.22: from a citation to its clause", () => {
  it.each([
    ["Điều 5.2 Quy định 124-QĐ/TW", false],
    ["khoản 2 Điều 5 Quy định 124-QĐ/TW", true],
    ["Quy định 31-QĐ/TU (điều, khoản: chờ bổ sung)", true],
    ["Công văn 1021-CV/HU ngày 18/11/2024", false],
  ])("%s: %s", (shown, isKnown) => {
    expect(clauseAddress(shown)).toBe(isKnown ? `/regulations/clause?text=${encodeURIComponent(shown)}` : null);
    expect(clauseInPack(shown, null) !== null).toBe(isKnown);
  });

  it.each([
    ["khoản 2 Điều 5 Quy định 124-QĐ/TW", "hd25-2023", "hd25-2023"],
    ["khoản 2 Điều 5 Quy định 124-QĐ/TW", "ha-tinh-2024", "ha-tinh-2024"],
    ["khoản 2 Điều 5 Quy định 124-QĐ/TW", "ha-tinh-2025", "ha-tinh-2024"],
    ["khoản 2 Điều 5 Quy định 124-QĐ/TW", null, "ha-tinh-2024"],
    ["mục 7.5 Hướng dẫn 43-HD/BTCTW", "ha-tinh-2024", "ha-tinh-2025"],
  ])("%s in a season on %s is read in %s", (shown, season, packId) => {
    expect(clauseInPack(shown, season)).toContain(`/regulations/packs/${packId}?q=${encodeURIComponent(shown)}#`);
  });

  it.each([
    ["khoản 2 Điều 5 Quy định 124-QĐ/TW", "124-QD/TW@2023-10-04"],
    ["Quy định 31-QĐ/TU (điều, khoản: chờ bổ sung)", "31-QD/TU-HATINH@2024-11-12"],
  ])("%s is read at its document", (shown, document) => {
    expect(clauseInPack(shown, null)?.split("#")[1]).toBe(encodeURIComponent(document));
  });

  it("conventions and inferences lead to the rules in force; the Charter to its document", () => {
    expect(clauseAddress("quy ước của hệ thống — cần xác nhận")).toBe("/regulations/rules");
    expect(clauseAddress("suy ra từ Hướng dẫn 21-HD/BTCTW — cần xác nhận")).toBe("/regulations/rules");
    expect(clauseAddress("Điều 3 Điều lệ Đảng")).toBe("/regulations#CHARTER%402011");
  });

  it("every citation of every pack has an address, and the page there shows the lines of that clause", () => {
    const cited = listPacks().flatMap((pack) => citationsIn(pack));
    for (const shown of new Set(cited.map((citation: Citation) => formatCitation(citation)))) {
      const address = clauseAddress(shown);
      expect([shown, address === null]).toEqual([shown, false]);
      if (!address?.startsWith("/regulations/clause")) continue;
      const [, packId, query] =
        /^\/regulations\/packs\/([^?]+)\?q=([^#]+)#/.exec(clauseInPack(shown, null) ?? "") ?? [];
      if (packId === undefined || query === undefined) throw new Error(`no lines for ${shown}`);
      const pack = getPack(packId as Parameters<typeof getPack>[0]);
      const asked = { search: decodeURIComponent(query), section: null, filter: null };
      expect([shown, groupByDocument(pack, filterLines(describePack(pack), asked)).length > 0]).toEqual([shown, true]);
    }
  });
});
