import { expect, test } from "../fixtures/test";

test("a refused form names at its head every field that is wrong and leads to it, with scripts or without", async ({
  page,
  signInAs,
  picture,
}) => {
  await signInAs("huongkhe");
  await page.goto("/shortcomings/new");
  const main = page.locator("#main");
  await main.getByRole("button", { name: "Đưa vào sổ theo dõi" }).click();
  const errors = main.getByRole("alert").getByRole("listitem");
  await expect(errors.first()).toBeVisible();
  await picture("refused-fields");
  const texts = await errors.allTextContents();
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.filter((text) => /^(Mục này|Xin chọn|Nội dung)/.test(text))).toEqual([]);
  for (const label of ["Hạn chế, khuyết điểm", "Người hoặc tập thể chịu trách nhiệm khắc phục", "Nguồn"]) {
    const link = main.getByRole("alert").getByRole("link", { name: `${label}: ` });
    const target = (await link.getAttribute("href")) ?? "";
    await expect(main.locator(`[id="${target.slice(1)}"]`)).toHaveAttribute("aria-invalid", "true");
  }
  await main.getByRole("alert").getByRole("link", { name: "Nguồn: " }).click();
  await expect(main.getByRole("group", { name: "Nguồn" })).toBeFocused();
});
