import type { ReactNode } from "react";

type TwoColumnProps = {
  children: ReactNode;
  aside: ReactNode;
  /** `main`: wide content with a narrow column of explanations; `even`: two halves. */
  shape?: "main" | "even";
};

const shapes = {
  main: "lg:grid-cols-[minmax(0,1fr)_20.5rem]",
  even: "lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]",
} as const;

/** Content and what explains it, side by side on a desk and one after the other on a phone. */
export function TwoColumn({ children, aside, shape = "main" }: TwoColumnProps) {
  return (
    <div className={`grid items-start gap-4 ${shapes[shape]}`}>
      <div className="min-w-0 space-y-4">{children}</div>
      <div className="min-w-0 space-y-4">{aside}</div>
    </div>
  );
}
