import type { Blocker } from "@/components/ui/callout";
import { type Gap, type GapKind, gapSentence } from "@/lib/dossiers/rules";

const PLACES: Record<GapKind, { href: (unitId: string) => string; action: string }> = {
  subjects: { href: (unitId) => `/units/${unitId}`, action: "mở đơn vị" },
  selfReview: { href: () => "/reviews?state=notStarted", action: "mở bản kiểm điểm" },
  review: { href: () => "/meetings", action: "mở hội nghị" },
  level: { href: () => "/ratings?scope=propose&state=open", action: "mở xếp loại" },
  minutes: { href: () => "/meetings", action: "mở hội nghị" },
  lowerDossier: { href: () => "/dossiers", action: "xem đơn vị cấp dưới" },
};

const ITEM_HREFS: Partial<Record<GapKind, (id: string) => string>> = {
  minutes: (id) => `/meetings/${id}`,
  lowerDossier: (id) => `/dossiers/${id}`,
  review: (id) => `/ratings/subjects/${id}`,
  level: (id) => `/ratings/subjects/${id}`,
};

/** Where one item of a gap is dealt with. */
export function itemHref(kind: GapKind, id: string): string | null {
  return ITEM_HREFS[kind]?.(id) ?? null;
}

/** "Chưa gửi được vì…": each missing part with the page that clears it. */
export function blockersOf(gaps: readonly Gap[], unitId: string): Blocker[] {
  return gaps.map((gap) => ({
    text: gapSentence(gap),
    href:
      gap.items.length === 1 && gap.items[0]
        ? (itemHref(gap.kind, gap.items[0].id) ?? "")
        : PLACES[gap.kind].href(unitId),
    action: PLACES[gap.kind].action,
  }));
}
