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
  const labels = ["Hạn chế, khuyết điểm", "Người hoặc tập thể chịu trách nhiệm khắc phục", "Nguồn"];
  for (const [index, label] of labels.entries()) {
    const link = errors.nth(index).getByRole("link", { name: label }); // in the order of the form
    const target = (await link.getAttribute("href")) ?? "";
    await expect(main.locator(`[id="${target.slice(1)}"]`)).toHaveAttribute("aria-invalid", "true");
  }
  await main.getByRole("alert").getByRole("link", { name: "Nguồn" }).click();
  await expect(main.getByRole("group", { name: "Nguồn" })).toBeFocused();
});
