import { SectionCard } from "@/components/layout/section-card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDay } from "@/lib/core/format";
import type { UnitCollective } from "@/lib/units/queries/get-unit";
import { collectiveName } from "@/lib/units/rules";

/** The bodies of a unit and who sits in them today. */
export function UnitCollectives({ collectives }: { collectives: readonly UnitCollective[] }) {
  if (collectives.length === 0) return <EmptyState title="Đơn vị này chưa có tập thể nào trong hồ sơ" />;
  return collectives.map((collective) => (
    <SectionCard key={collective.id} title={collective.name} aside={collectiveName(collective.kind)}>
      {collective.seats.length === 0 ? (
        <p className="text-sm text-soft">
          {collective.kind === "cell"
            ? "Gồm toàn thể đảng viên của chi bộ; chưa ghi bí thư, phó bí thư."
            : "Chưa ghi thành viên."}
        </p>
      ) : (
        <ul className="divide-y divide-hairline text-sm">
          {collective.seats.map((seat) => (
            <li key={seat.id} className="flex flex-wrap justify-between gap-x-4 py-1.5">
              <span>
                <a href={`/people/${seat.personId}`}>{seat.fullName}</a>
                <span className="text-soft"> · {seat.title}</span>
              </span>
              <span className="text-soft">từ {formatDay(seat.since)}</span>
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  ));
}
