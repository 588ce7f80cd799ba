import { SectionCard } from "@/components/layout/section-card";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatDay } from "@/lib/core/format";
import type { PersonDetail } from "@/lib/people/dto";
import { GENDER_NAMES, PARTY_STATUS_NAMES, WORK_SECTOR_NAMES } from "@/lib/people/rules";
import { PeriodWords } from "./period-words";

export function PersonFacts({ person }: { person: PersonDetail }) {
  const current = person.memberships.find(({ isCurrent }) => isCurrent);
  return (
    <>
      <SectionCard title="Thông tin chung">
        <DefinitionList
          items={[
            { term: "Ngày sinh", value: formatDay(person.birthDate) },
            { term: "Giới tính", value: GENDER_NAMES[person.gender] },
            { term: "Số thẻ đảng viên", value: person.cardNumber ?? "Chưa có" },
            { term: "Cán bộ, công chức, viên chức", value: person.isOfficial ? "Có" : "Không" },
            {
              term: "Nơi làm việc",
              value: person.workSector ? WORK_SECTOR_NAMES[person.workSector] : "Hồ sơ chưa ghi",
            },
            { term: "Tư cách", value: current ? PARTY_STATUS_NAMES[current.status] : "Không là đảng viên" },
            ...(current ? [{ term: "Ngày kết nạp", value: formatDay(current.admittedOn) }] : []),
            ...(current?.officialOn ? [{ term: "Ngày chính thức", value: formatDay(current.officialOn) }] : []),
          ]}
        />
      </SectionCard>
      <SectionCard title="Sinh hoạt đảng">
        {person.memberships.length === 0 ? (
          <p className="text-sm text-soft">Không sinh hoạt đảng.</p>
        ) : (
          <ul className="space-y-2 text-sm">
            {person.memberships.map((membership) => (
              <li key={membership.id} className={membership.isCurrent ? undefined : "text-soft"}>
                {membership.cell.name}
                <span className="block text-soft">
                  <PeriodWords period={membership} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </SectionCard>
    </>
  );
}
