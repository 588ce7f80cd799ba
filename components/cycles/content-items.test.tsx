import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ContentItemDto } from "@/lib/cycles/queries/content";
import { CONTENT_SUBJECTS, contentSubjectName } from "@/lib/cycles/rules/content-layers";
import { ContentItems } from "./content-items";

const itemFor = (subject: ContentItemDto["subject"]): ContentItemDto => ({
  id: subject,
  code: "central.1",
  layer: "central",
  subject,
  ordinal: 1,
  title: `Mục của ${subject}`,
  detail: null,
  isGraded: false,
  pointGroup: null,
  coversGroup: false,
  maxPoints: null,
  maxPointsDocument: null,
  citationText: "Quy định của cấp ủy",
  owner: { id: "tinh", name: "Tỉnh ủy" },
  endedAt: null,
  version: 1,
});

test("R5.9 R8.16 the content of every form is listed, that of members outside the political system too", () => {
  const html = renderToStaticMarkup(<ContentItems items={CONTENT_SUBJECTS.map(itemFor)} />);
  for (const subject of CONTENT_SUBJECTS) {
    expect(html).toContain(contentSubjectName(subject));
    expect(html).toContain(`Mục của ${subject}`);
  }
});
