import { Icon } from "./icon";

export type Step = { label: string; state: "done" | "now" | "next"; href?: string; detail?: string };

const looks = {
  done: "border-excellent text-excellent",
  now: "border-brand font-semibold text-ink",
  next: "border-line text-soft",
} as const;

const spoken = { done: "đã xong", now: "đang làm", next: "chưa đến" } as const;

function StepText({ step }: { step: Step }) {
  return (
    <>
      {step.state === "done" ? <Icon name="done" className="mr-1 size-4" /> : null}
      {step.label}
      {step.detail ? ` · ${step.detail}` : null}
      <span className="sr-only"> ({spoken[step.state]})</span>
    </>
  );
}

/** Where a meeting or a dossier stands, as a strip at a desk and a list on a phone. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="mb-4 grid text-sm sm:auto-cols-fr sm:grid-flow-col">
      {steps.map((step) => (
        <li
          key={step.label}
          aria-current={step.state === "now" ? "step" : undefined}
          className={`pr-2 max-sm:border-l-4 max-sm:py-1 max-sm:pl-3 sm:border-t-4 sm:pt-2 ${looks[step.state]}`}
        >
          {step.href ? (
            <a href={step.href} className="text-current">
              <StepText step={step} />
            </a>
          ) : (
            <StepText step={step} />
          )}
        </li>
      ))}
    </ol>
  );
}
