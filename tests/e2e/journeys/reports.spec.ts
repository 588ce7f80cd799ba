import { expect, expectHeading, test } from "../fixtures/test";

test("RQ-11 a cell writes its report, with scripts or without: what is missing is named, what was typed stays, sending waits for the review", async ({
  page,
  signInAs,
}) => {
  await signInAs("chibo");
  await page.goto("/reports");
  await page.getByRole("link", { name: /Soạn/ }).first().click();
  await page.getByLabel("Đánh giá chung về chất lượng kiểm điểm").fill("");
  await page.getByLabel("Khó khăn, vướng mắc 1 (không bắt buộc)").fill("Nhiều đảng viên đi làm ăn xa");
  await page.getByRole("button", { name: "Lưu báo cáo" }).click();
  await expect(page.getByText("Có mục chưa đúng").first()).toBeVisible();
  const named = page.getByRole("alert").getByRole("link", { name: "Đánh giá chung về chất lượng kiểm điểm: " });
  const field = page.getByLabel("Đánh giá chung về chất lượng kiểm điểm");
  await expect(named).toHaveAttribute("href", `#${await field.getAttribute("id")}`);
  await expect(page.getByLabel("Khó khăn, vướng mắc 1 (không bắt buộc)")).toHaveValue("Nhiều đảng viên đi làm ăn xa");
  await page.getByLabel("Đánh giá chung về chất lượng kiểm điểm").fill("Chuẩn bị chu đáo, góp ý thẳng thắn");
  await page.getByRole("button", { name: "Lưu báo cáo" }).click();
  await expectHeading(page, /Báo cáo chất lượng kiểm điểm 2024/);
  await expect(page.getByText("Nhiều đảng viên đi làm ăn xa")).toBeVisible();
  await expect(page.getByText("Đơn vị chưa kiểm điểm nên chưa gửi được báo cáo")).toBeVisible();
});

test("RQ-11 the district answers a proposal of a commune and no longer has it among its tasks", async ({
  page,
  signInAs,
}) => {
  await signInAs("huongkhe");
  const task = page.getByRole("heading", { name: /Trả lời \d+ kiến nghị của cấp dưới/ });
  const before = Number(/\d+/.exec((await task.textContent()) ?? "")?.[0]);
  await page.goto("/reports");
  await page.locator('a[href^="/reports/proposals/"]').first().click();
  await expectHeading(page, /Kiến nghị của/);
  await page.getByLabel("Nội dung trả lời").fill("Huyện ủy sẽ hướng dẫn bằng văn bản trước ngày 20/12");
  await page.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(page.getByText("Huyện ủy sẽ hướng dẫn bằng văn bản trước ngày 20/12")).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: `Trả lời ${before - 1} kiến nghị của cấp dưới` })).toBeVisible();
});
