import type { TaskGroup as ShownGroup } from "@/components/ui/task-list";
import type { TaskGroup } from "@/lib/home/rules/task";
import { clauseAddress } from "@/lib/regulations/clause-address";

function clauseOf(text: string): { text: string; href?: string } {
  const href = clauseAddress(text);
  return href === null ? { text } : { text, href };
}

/** The groups as the list of tasks takes them. */
export function toTaskGroups(groups: readonly TaskGroup[]): ShownGroup[] {
  return groups.map((group) => ({
    ...group,
    tasks: group.tasks.map(({ id, title, due, why, citation, action, blocked }) => ({
      id,
      title,
      action,
      ...(due ? { due } : {}),
      ...(why ? { why } : {}),
      ...(citation ? { citation: clauseOf(citation) } : {}),
      ...(blocked ? { blocked } : {}),
    })),
  }));
}
