import { SectionCard } from "@/components/layout/section-card";
import type { UnattendedUnit } from "@/lib/accounts/queries/unattended";
import { formatCount } from "@/lib/core/format";

type Props = { units: readonly UnattendedUnit[]; chosenId: string | null };

/** Where nobody can sign in: each name chooses the unit of the form beside it. */
export function UnattendedUnits({ units, chosenId }: Props) {
  if (units.length === 0) return null;
  return (
    <SectionCard title="Đơn vị chưa có người dùng" aside={`${formatCount(units.length)} đơn vị`}>
      <p className="mb-2 text-sm text-soft">
        Đảng bộ cấp huyện, tổ chức cơ sở đảng chưa có ai đăng nhập được. Chọn một đơn vị để tạo tài khoản cho đơn vị đó.
      </p>
      <ul className="max-h-96 space-y-1.5 overflow-y-auto">
        {units.map(({ id, name, parentName }) => (
          <li key={id}>
            <a href={`/admin/accounts/new?unit=${id}`} aria-current={id === chosenId ? "true" : undefined}>
              {name}
            </a>
            {parentName ? <span className="text-sm text-soft"> · {parentName}</span> : null}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
