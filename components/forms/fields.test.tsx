import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { CheckboxField } from "./checkbox-field";
import { CheckboxGroupField } from "./checkbox-group-field";
import { DateField } from "./date-field";
import { FormContextProvider } from "./form-context";
import { GradeChoiceField } from "./grade-choice-field";
import { LevelChoiceField } from "./level-choice-field";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

const papers = [
  { value: "invite", label: "Giấy mời" },
  { value: "sheet", label: "Danh sách ký" },
];

function markup(state: FormState): string {
  return renderToStaticMarkup(
    <FormContextProvider formId="f" state={state}>
      <TextField name="title" label="Tên hội nghị" hint="Như sẽ in" defaultValue="cũ" />
      <DateField name="day" label="Ngày họp" defaultValue="2024-12-05" />
      <SelectField name="kind" label="Loại" options={papers} defaultValue="invite" />
      <CheckboxGroupField name="papers" label="Giấy tờ" items={papers} defaultValue={["invite"]} />
      <CheckboxField name="agree" label="Đã đối chiếu" defaultChecked />
    </FormContextProvider>,
  );
}

function tag(html: string, start: string): string {
  return new RegExp(`<${start}[^>]*>`).exec(html)?.[0] ?? "";
}

const refused: FormState = {
  status: "error",
  fieldErrors: { title: "Tên quá ngắn" },
  values: { title: "mới", day: "31/11/2024", kind: "sheet", papers: "sheet" },
};

describe("a field shows", () => {
  test("the saved value at first, the day as dd/MM/yyyy", () => {
    const html = markup(emptyFormState);
    expect(tag(html, 'input id="f-title"')).toContain('value="cũ"');
    expect(tag(html, 'input id="f-day"')).toContain('value="05/12/2024"');
    expect(html).toContain("Thứ Năm 05/12/2024");
    expect(tag(html, 'option value="invite"')).toContain("selected");
    expect(tag(html, 'input id="f-papers-invite"')).toContain("checked");
    expect(tag(html, 'input id="f-agree"')).toContain("checked");
  });

  test("exactly what was typed after a refusal, wrong days and emptied boxes included", () => {
    const html = markup(refused);
    expect(tag(html, 'input id="f-title"')).toContain('value="mới"');
    expect(tag(html, 'input id="f-day"')).toContain('value="31/11/2024"');
    expect(tag(html, 'option value="sheet"')).toContain("selected");
    expect(tag(html, 'input id="f-papers-invite"')).not.toContain("checked");
    expect(tag(html, 'input id="f-papers-sheet"')).toContain("checked");
    expect(tag(html, 'input id="f-agree"')).not.toContain("checked");
  });

  test("its error in words, bound to the control together with the hint", () => {
    const input = tag(markup(refused), 'input id="f-title"');
    expect(input).toContain('aria-invalid="true"');
    expect(input).toContain('aria-describedby="f-title-hint f-title-error"');
    expect(markup(refused)).toContain('id="f-title-error"');
  });
});

test("no level and no grade is ever chosen beforehand; an excluded level says why", () => {
  const html = renderToStaticMarkup(
    <>
      <LevelChoiceField name="level" label="Mức" excluded={{ excellent: "vượt tỷ lệ tối đa" }} />
      <GradeChoiceField name="grade" label="Tiêu chí" />
    </>,
  );
  expect(html).not.toContain("checked");
  expect(html).toContain("Hoàn thành xuất sắc nhiệm vụ");
  expect(tag(html, 'input id="form-level-excellent"')).toContain("disabled");
  expect(html).toContain("vượt tỷ lệ tối đa");
});
