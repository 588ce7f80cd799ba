import { ClauseLink } from "@/components/regulations/clause-link";
import { formatDay } from "@/lib/core/format";
import type { PlaceInSeason, SubjectInSeason } from "@/lib/obligations/dto";
import { ObligationStatusTag } from "./obligation-status";

const SCOPES: Record<string, string> = {
  post: "chỉ trong phạm vi nhiệm vụ của chức vụ này",
  beforeSuspension: "thời gian trước khi bị đình chỉ",
};

function Place({ place }: { place: PlaceInSeason }) {
  return (
    <li className={place.status === "ended" ? "text-soft" : undefined}>
      <span className="font-semibold">{place.collective.name}</span>
      {place.collective.name.includes(place.unit.name) ? null : <span className="text-soft">, {place.unit.name}</span>}{" "}
      <ObligationStatusTag status={place.status} />
      {place.reviewedOn ? <span className="text-soft"> ngày {formatDay(place.reviewedOn)}</span> : null}
      <span className="block text-sm text-soft">
        {place.reason}
        {SCOPES[place.scope] ? ` (${SCOPES[place.scope]})` : ""} · <ClauseLink citation={place.citation} />
      </span>
    </li>
  );
}

/** Why a subject is or is not reviewed, and where, each with its clause. */
export function SubjectPlaces({ subject }: { subject: SubjectInSeason }) {
  return (
    <div className="space-y-1.5">
      <p className={subject.required ? "text-sm text-soft" : "text-sm"}>
        {subject.required ? null : <b>Không kiểm điểm: </b>}
        {subject.reason} · <ClauseLink citation={subject.citation} />
      </p>
      {subject.places.length > 0 ? (
        <ul className="space-y-1.5">
          {subject.places.map((place) => (
            <Place key={place.id} place={place} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
