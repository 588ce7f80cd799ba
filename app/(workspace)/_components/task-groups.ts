import type { TaskGroup as ShownGroup } from "@/components/ui/task-list";
import type { TaskGroup } from "@/lib/home/rules/task";

/** The groups as the list of tasks takes them. */
export function toTaskGroups(groups: readonly TaskGroup[]): ShownGroup[] {
  return groups.map((group) => ({
    ...group,
    tasks: group.tasks.map(({ id, title, due, why, action, blocked }) => ({
      id,
      title,
      action,
      ...(due ? { due } : {}),
      ...(why ? { why } : {}),
      ...(blocked ? { blocked } : {}),
    })),
  }));
}
