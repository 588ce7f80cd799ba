import type { ReactNode } from "react";
import { type Definition, DefinitionList } from "./definition-list";
import { Icon } from "./icon";
import { PrintButton } from "./print-button";

type ConfirmationProps = {
  /** "Đã gửi hồ sơ Đảng ủy xã Hương Long" */
  title: string;
  /** What to name when asking about it later. */
  reference: string;
  facts: readonly Definition[];
  /** Who does what next, and when. */
  next: readonly string[];
  /** The way back to work. */
  actions?: ReactNode;
};

/** The end of an irreversible step: what was done, under which number, what happens next, and a receipt to print. */
export function Confirmation({ title, reference, facts, next, actions }: ConfirmationProps) {
  return (
    <div className="max-w-3xl space-y-4">
      <div className="rounded-lg border border-excellent-edge bg-excellent-tint px-5 py-4">
        <h1 className="text-xl text-excellent">
          <Icon name="done" className="mr-2 size-6" />
          {title}
        </h1>
        <p className="mt-1">
          Mã tra cứu: <b>{reference}</b>
        </p>
      </div>
      <section className="rounded-lg border border-line bg-card px-4 py-3">
        <h2 className="mb-1 text-base">Biên nhận</h2>
        <DefinitionList items={facts} />
      </section>
      <section className="rounded-lg border border-line bg-card px-4 py-3">
        <h2 className="mb-1 text-base">Việc tiếp theo</h2>
        <ol className="list-decimal space-y-1 pl-5">
          {next.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </section>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <PrintButton>In biên nhận</PrintButton>
        {actions}
      </div>
    </div>
  );
}
