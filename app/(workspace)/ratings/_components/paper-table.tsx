import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";

type Props = {
  label: string;
  caption: string;
  headers: readonly string[];
  /** The rows, plain: a district has hundreds of them. */
  children: ReactNode;
};

/** The frame of every table on paper. */
export function PaperTable({ label, caption, headers, children }: Props) {
  return (
    <ScrollRegion label={label}>
      <table className="paper-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}
