import type { Actor } from "@/lib/core/actor";
import { ROLE_NAMES } from "@/lib/core/roles";
import { chooseGrantAction } from "../actions";

/** A person with several roles sees the work of one at a time, and where the rest is. */
export function OtherRoles({ actor }: { actor: Actor }) {
  const others = actor.grants.filter((grant) => grant.id !== actor.active?.id);
  if (others.length === 0) return null;
  return (
    <form action={chooseGrantAction} className="text-sm text-soft">
      Đang xem việc của {actor.active?.unit.name}. Xem việc ở vai trò khác:{" "}
      {others.map((grant, index) => (
        <span key={grant.id}>
          {index > 0 ? " · " : null}
          <button
            type="submit"
            name="grantId"
            value={grant.id}
            className="min-h-6 text-left text-link underline underline-offset-3"
          >
            {grant.unit.name} ({ROLE_NAMES[grant.role]})
          </button>
        </span>
      ))}
    </form>
  );
}
