import type { ReactNode } from "react";
import { FoldSummary } from "@/components/ui/fold-summary";

/** A number or a refusal unfolded to its inputs, its formula and its clause. */
export type Explanation = {
  /** The question it answers: "Vì sao tối đa 2?" */
  heading: string;
  /** Inputs and steps, in the order of reckoning. A line without a value is a sentence. */
  lines: readonly { label: string; value?: string; strong?: boolean }[];
  citations?: readonly { text: string; href?: string; says?: string }[];
  /** What is a convention of the system, still to be confirmed. */
  note?: string;
  /** Each unfolds on its own. */
  steps?: readonly Explanation[];
};

type BlockProps = {
  explanation: Explanation;
  /** The steps stand open as well: where the explanation is the answer. */
  unfolded?: boolean;
};

/** Name of a step among its sisters: two may be of the same kind under different rules. */
function keyOf(step: Explanation): string {
  return `${step.heading} ${step.citations?.[0]?.says ?? ""} ${step.lines.map(({ value }) => value).join(" ")}`;
}

/** What an explanation rests on, each with its words. */
function Citations({ citations = [] }: Pick<Explanation, "citations">): ReactNode {
  return citations.map(({ text, href, says }) => (
    <p key={`${text} ${says ?? ""}`}>
      {href ? <a href={href}>{text}</a> : text}
      {says ? `: ${says}` : null}
    </p>
  ));
}

/**
 * The same for papers of hundreds of subjects, unfolded to the last step: what goes in runs on in one paragraph, so that a subject takes half
 * a page and not two.
 */
export function ExplanationText({ explanation }: { explanation: Explanation }): ReactNode {
  const { heading, lines, citations, steps = [] } = explanation;
  const textOf = ({ label, value }: Explanation["lines"][number]) =>
    value === undefined ? label : `${label}: ${value}`;
  const said = lines.filter(({ strong }) => !strong).map(textOf);
  const result = lines.filter(({ strong }) => strong).map(textOf);
  return (
    <div className="mt-1.5 border-l-2 border-line pl-2.5 text-sm">
      <p>
        <b>{heading}</b>
        {said.length > 0 ? ` – ${said.join("; ")}` : null}
      </p>
      {result.length > 0 ? <p className="font-semibold">{result.join("; ")}</p> : null}
      <Citations citations={citations} />
      {steps.map((step) => (
        <ExplanationText key={keyOf(step)} explanation={step} />
      ))}
    </div>
  );
}

/** The explanation itself, beside the number it explains. */
export function ExplanationBlock({ explanation, unfolded = false }: BlockProps): ReactNode {
  return (
    <div className="mt-2.5 space-y-1.5 border-l-3 border-line py-1 pl-3 text-sm">
      <p className="font-semibold">{explanation.heading}</p>
      <ul className="space-y-1">
        {explanation.lines.map((line) => (
          <li key={`${line.label} ${line.value ?? ""}`} className={line.strong ? "font-semibold" : undefined}>
            {line.label}
            {line.value === undefined ? null : (
              <>
                {": "}
                <span className="font-semibold">{line.value}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <Citations citations={explanation.citations} />
      {explanation.note ? <p className="text-soft">{explanation.note}</p> : null}
      {explanation.steps?.map((step) => {
        const key = keyOf(step);
        return unfolded ? (
          <ExplanationBlock key={key} explanation={step} unfolded />
        ) : (
          <Why key={key} explanation={step} label={`Vì sao? ${step.heading}`} />
        );
      })}
    </div>
  );
}

/** The same folded under a question; opens without scripts and prints open. */
export function Why({ explanation, label }: { explanation: Explanation; label?: string }) {
  return (
    <details className="group text-sm">
      <FoldSummary>
        {label ?? (
          <>
            Vì sao?<span className="sr-only"> {explanation.heading}</span>
          </>
        )}
      </FoldSummary>
      <ExplanationBlock explanation={explanation} />
    </details>
  );
}
