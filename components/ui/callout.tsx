import type { ReactNode } from "react";
import { Icon } from "./icon";

type CalloutProps = {
  /** `quiet`: something to know; `warning`: something to act on; `done`: it went well. */
  kind?: "quiet" | "warning" | "done";
  title?: ReactNode;
  children?: ReactNode;
};

const kinds = {
  quiet: "border-dashed border-edge bg-rail",
  warning: "border-fair-edge bg-fair-tint",
  done: "border-excellent-edge bg-excellent-tint",
} as const;

export function Callout({ kind = "quiet", title, children }: CalloutProps) {
  return (
    <div className={`rounded-lg border px-4 py-3 text-sm ${kinds[kind]}`}>
      {title ? (
        <p className="font-semibold">
          {kind === "warning" ? <Icon name="warning" className="mr-1.5 size-4 text-fair" /> : null}
          {kind === "done" ? <Icon name="done" className="mr-1.5 size-4 text-excellent" /> : null}
          {title}
        </p>
      ) : null}
      {children ? <div className={title ? "mt-1" : undefined}>{children}</div> : null}
    </div>
  );
}

export type Blocker = { text: string; href?: string; action?: string; citation?: string };

/** What stands in the way of a step, each with the way to clear it. */
export function BlockedBy({ title, blockers }: { title: string; blockers: readonly Blocker[] }) {
  if (blockers.length === 0) return null;
  return (
    <Callout kind="warning" title={`${title} – còn ${blockers.length} việc`}>
      <ul className="list-disc space-y-0.5 pl-5">
        {blockers.map((blocker) => (
          <li key={blocker.text}>
            {blocker.text}
            {blocker.citation ? <span className="text-soft"> ({blocker.citation})</span> : null}
            {blocker.href ? (
              <>
                {" – "}
                <a href={blocker.href}>
                  {blocker.action ?? "xem"}
                  <span className="sr-only">: {blocker.text}</span>
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
