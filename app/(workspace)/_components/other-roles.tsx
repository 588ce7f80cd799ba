import type { Actor } from "@/lib/core/actor";
import { ROLE_NAMES } from "@/lib/core/roles";

/** A person with several roles sees the work of one at a time, and where the rest is. */
export function OtherRoles({ actor }: { actor: Actor }) {
  const others = actor.grants.filter((grant) => grant.id !== actor.active?.id);
  if (others.length === 0) return null;
  return (
    <p className="text-sm text-soft">
      Đang xem việc của {actor.active?.unit.name}. Xem việc ở vai trò khác:{" "}
      {others.map((grant, index) => (
        <span key={grant.id}>
          {index > 0 ? " · " : null}
          <a href={`/api/choose-grant?id=${grant.id}`}>
            {grant.unit.name} ({ROLE_NAMES[grant.role]})
          </a>
        </span>
      ))}
    </p>
  );
}
