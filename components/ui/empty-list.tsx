import type { ReactNode } from "react";
import { ButtonLink } from "./button";
import { EmptyState } from "./empty-state";

export type EmptyListProps = {
  /** What the list holds: "đơn vị", "hội nghị"… */
  noun: string;
  /** Where nothing is filtered; null while nothing is. */
  clearHref: string | null;
  /** Why there is nothing although nothing is filtered. */
  title: string;
  /** What brings something here, and who does it. */
  children: ReactNode;
  /** How to search better. */
  hint?: string;
};

/** An empty list says why it is empty and what to do: filters that let nothing through are cleared, else something has to come first. */
export function EmptyList({ noun, clearHref, title, children, hint }: EmptyListProps) {
  if (clearHref === null) return <EmptyState title={title}>{children}</EmptyState>;
  return (
    <EmptyState
      title={`Không có ${noun} nào khớp với điều kiện đang lọc`}
      action={<ButtonLink href={clearHref}>Bỏ lọc, xem tất cả</ButtonLink>}
    >
      {hint ?? "Có thể gõ không dấu, bớt điều kiện hoặc tìm bằng từ khác."}
    </EmptyState>
  );
}
