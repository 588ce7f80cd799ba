import { Fragment } from "react";
import { type PackSection, sectionName } from "@/lib/regulations/pack-line";

type Props = {
  /** The parts of the pack that the values of the screen rest on. */
  sections: readonly PackSection[];
};

/** From values on a screen to the rules in force, where each line leads to its clause: two clicks. */
export function RulesBasis({ sections }: Props) {
  return (
    <p className="text-sm print:hidden">
      <span className="text-soft">Căn cứ, từng điều khoản:</span>{" "}
      {sections.map((section, index) => (
        <Fragment key={section}>
          {index > 0 ? " · " : null}
          <a href={`/regulations/rules#${section}`}>{sectionName(section)}</a>
        </Fragment>
      ))}
    </p>
  );
}
