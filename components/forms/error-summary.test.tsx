import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { emptyFormState, type FormState, nearestField } from "@/lib/web/form-state";
import { CheckboxField } from "./checkbox-field";
import { ErrorSummary } from "./error-summary";
import { FormContextProvider } from "./form-context";
import { RadioGroupField } from "./radio-group-field";
import { TextField } from "./text-field";

function summary(state: Partial<FormState>): string {
  return renderToStaticMarkup(
    <FormContextProvider formId="f" state={{ ...emptyFormState, status: "error", ...state }}>
      <ErrorSummary summaryRef={{ current: null }} />
    </FormContextProvider>,
  );
}

const items = (html: string) => [...html.matchAll(/<li>(.*?)<\/li>/g)].map((match) => match[1]);
const MISSING = "Mục này chưa nhập.";

test("every error names its field and leads to it, in the order of the form; a sentence that names it already stays as it is", () => {
  const html = summary({
    fieldErrors: { title: MISSING, "rows.0.votes": "Không được nhỏ hơn 0.", reason: "Xin ghi lý do trả lại." },
    labels: { title: "Tên hội nghị", reason: "Lý do", rows: "Số phiếu:" },
  });
  expect(items(html)).toEqual([
    `<a href="#f-title" class="text-late">Tên hội nghị: ${MISSING}</a>`,
    '<a href="#f-reason" class="text-late">Xin ghi lý do trả lại.</a>',
    '<a href="#f-rows" class="text-late">Số phiếu: Không được nhỏ hơn 0.</a>',
  ]);
});

test("an error of something that is no field leads nowhere", () => {
  expect(items(summary({ fieldErrors: { unitId: "Đơn vị không còn." }, labels: {} }))).toEqual(["Đơn vị không còn."]);
});

test("of very many errors the first ones are read, the others are folded away and none is lost", () => {
  const fieldErrors = Object.fromEntries(Array.from({ length: 120 }, (_, row) => [`rows.${row}`, MISSING]));
  const [read = "", folded = ""] = summary({ fieldErrors }).split("<details");
  expect(items(read)).toHaveLength(8);
  expect(folded).toContain("Còn 112 chỗ khác cần sửa");
  expect(items(folded)).toHaveLength(112);
});

test("every field sends its label along, without scripts only", () => {
  const html = renderToStaticMarkup(
    <FormContextProvider formId="f" state={emptyFormState}>
      <TextField name="title" label="Tên hội nghị" optional />
      <RadioGroupField name="kind" label="Loại" items={[{ value: "a", label: "A" }]} />
      <CheckboxField name="agree" label="Đã đối chiếu" />
    </FormContextProvider>,
  );
  const sent = [...html.matchAll(/<noscript><input type="hidden"[^>]* name="([^"]*)" value="([^"]*)"/g)];
  expect(sent.map(([, name, label]) => [name, label])).toEqual([
    ["label:title", "Tên hội nghị"],
    ["label:kind", "Loại"],
    ["label:agree", "Đã đối chiếu"],
  ]);
});

test("the nearest field of an error is itself, its list or the group it stands in", () => {
  const has = (name: string) => ["title", "excluded[]", "rows.2"].includes(name);
  expect(nearestField("title", has)).toBe("title");
  expect(nearestField("excluded", has)).toBe("excluded[]");
  expect(nearestField("excluded.0", has)).toBe("excluded[]");
  expect(nearestField("rows.2.votes.valid", has)).toBe("rows.2");
  expect(nearestField("rows.3.votes", has)).toBeUndefined();
});
