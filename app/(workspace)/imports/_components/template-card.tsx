import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import type { ImportPlace } from "@/lib/imports/queries/list-drafts";
import { hrefWith } from "@/lib/web/query-string";

/** What the template holds already. */
const READY: Record<"people" | "taskResults", string> = {
  people: "có sẵn tên các chi bộ, tập thể và đơn vị để chọn",
  taskResults: "có sẵn từng tổ chức, tập thể, cá nhân phải xếp loại và số liệu đã nhập",
};

type Props = { kind: keyof typeof READY; units: readonly ImportPlace[]; unit: ImportPlace };

/** Step one: which unit, and its template. */
export function TemplateCard({ kind, units, unit }: Props) {
  return (
    <SectionCard title="Bước 1. Tải tệp mẫu và điền">
      {units.length > 1 ? (
        <form action="/imports/new" method="get" className="mb-4 flex flex-wrap items-end gap-2.5">
          <input type="hidden" name="kind" value={kind} />
          <div className="min-w-0 grow sm:max-w-md">
            <label htmlFor="import-unit" className="mb-1 block font-semibold">
              Đơn vị
            </label>
            <select
              id="import-unit"
              name="unit"
              defaultValue={unit.id}
              className="min-h-10 w-full rounded-md border border-field bg-card px-2.5 py-1.5 text-base"
            >
              {units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className={buttonClass("plain")}>
            Chọn đơn vị
          </button>
        </form>
      ) : null}
      <p className="mb-3">
        Tệp mẫu của <b>{unit.name}</b> {READY[kind]}, kèm trang tính “Hướng dẫn”.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <ButtonLink href={hrefWith("/api/imports/template", { kind, unit: unit.id })} download>
          <Icon name="download" /> Tải tệp mẫu
        </ButtonLink>
        {kind === "people" ? (
          <a href={hrefWith("/api/imports/template", { kind, unit: unit.id, filled: "1" })} download>
            Tải danh sách đang có để bổ sung
          </a>
        ) : null}
      </div>
    </SectionCard>
  );
}
