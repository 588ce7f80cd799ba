import type { ReactNode } from "react";
import { ButtonLink, DisabledButton } from "./button";
import { EmptyState } from "./empty-state";
import { Icon } from "./icon";

export type Task = {
  id: string;
  /** Verb and object: "Gửi kết quả cho Đảng ủy xã". */
  title: string;
  /** "Hạn 14/12/2024 (Thứ Bảy)"; nothing when it has none. */
  due?: string;
  /** Why it is this person's to do, or what stands behind it. */
  why?: string;
  /** The clause it rests on, with the way to it. */
  citation?: { text: string; href?: string };
  action: { label: string; href: string; main?: boolean } | null;
  /** Why it cannot be done yet; the button then shows as out of reach. */
  blocked?: { label: string; reason: string; citation?: { text: string; href?: string }; liftedBy?: string };
};

export type TaskGroup = {
  key: "overdue" | "today" | "week" | "later" | "waiting";
  heading: string;
  tasks: readonly Task[];
};

function TaskLine({ task }: { task: Task }): ReactNode {
  return (
    <li className="grid items-center gap-x-4 gap-y-2 border-b border-hairline py-3 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h3 className="text-base font-semibold">{task.title}</h3>
        <p className="text-sm text-soft">
          {[task.due, task.why].filter(Boolean).join(" · ")}
          {task.citation ? (
            <> ({task.citation.href ? <a href={task.citation.href}>{task.citation.text}</a> : task.citation.text})</>
          ) : null}
        </p>
      </div>
      {task.action ? (
        <div className="max-sm:grid">
          <ButtonLink
            href={task.action.href}
            tone={task.action.main ? "main" : "plain"}
            label={`${task.action.label}: ${task.title}`}
          >
            {task.action.label}
          </ButtonLink>
        </div>
      ) : null}
      {task.blocked ? (
        <div className="sm:col-span-2">
          <DisabledButton
            reason={`Chưa làm được vì ${task.blocked.reason}`}
            citation={task.blocked.citation}
            liftedBy={task.blocked.liftedBy}
          >
            {task.blocked.label}
          </DisabledButton>
        </div>
      ) : null}
    </li>
  );
}

type TaskListProps = {
  groups: readonly TaskGroup[];
  /** What happens next and when, for a person with nothing to do. */
  empty: { title: string; text: string };
};

/** What this person has to do, in the order of due dates. */
export function TaskList({ groups, empty }: TaskListProps) {
  const filled = groups.filter((group) => group.tasks.length > 0);
  if (filled.length === 0) return <EmptyState title={empty.title}>{empty.text}</EmptyState>;
  return (
    <div className="space-y-5">
      {filled.map((group) => (
        <section key={group.key} aria-labelledby={`tasks-${group.key}`}>
          <h2
            id={`tasks-${group.key}`}
            className={`mb-1.5 text-base font-semibold ${group.key === "overdue" ? "text-late" : ""}`}
          >
            {group.key === "overdue" ? <Icon name="late" className="mr-1.5 size-4.5" /> : null}
            {group.heading} <span className="font-normal text-soft">({group.tasks.length})</span>
          </h2>
          <ul className="rounded-lg border border-line bg-card px-4">
            {group.tasks.map((task) => (
              <TaskLine key={task.id} task={task} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
