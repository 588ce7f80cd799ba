import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EmptyList } from "./empty-list";

const markup = (clearHref: string | null) =>
  renderToStaticMarkup(
    <EmptyList noun="hội nghị" clearHref={clearHref} title="Chưa có hội nghị nào">
      Bấm “Lập lịch hội nghị” để bắt đầu.
    </EmptyList>,
  );

test("an empty list that is filtered says so and leads to the whole list, one that is not says what has to come first", () => {
  const filtered = markup("/meetings");
  expect(filtered).toContain("Không có hội nghị nào khớp với điều kiện đang lọc");
  expect(filtered).toMatch(/<a [^>]*href="\/meetings"/);
  expect(filtered).not.toContain("Lập lịch");
  const whole = markup(null);
  expect(whole).toContain("Chưa có hội nghị nào");
  expect(whole).toContain("Lập lịch");
  expect(whole).not.toContain("<a ");
});
