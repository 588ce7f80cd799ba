import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import type { PlaceDecision } from "@/lib/obligations/queries/get-place";

/** Who sits in the collective, and why it is not reviewed by itself. */
export function PlaceMembers({ place }: { place: PlaceDecision }) {
  return (
    <SectionCard title="Thành viên">
      <ul className="text-sm">
        {place.members.map((member) => (
          <li key={member.id}>
            <a href={`/people/${member.id}`}>{member.fullName}</a> – {member.title}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-soft">
        Dưới {place.minimum} thành viên: kiểm điểm ghép khi {place.decider} quyết định.{" "}
        <ClauseLink citation={place.citation} />
      </p>
    </SectionCard>
  );
}
