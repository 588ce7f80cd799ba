import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";

type Props = {
  title: string;
  /** What is derived, and the way back to it. */
  of: { href: string; name: string };
  lead: string;
  /** The same as a workbook, where there is one. */
  exportHref?: string;
  printLabel: string;
};

/** Head of a page that shows how levels or shares come about, made to be printed. */
export function DerivationHeader({ title, of, lead, exportHref, printLabel }: Props) {
  return (
    <PageHeader
      title={title}
      eyebrow={<a href={of.href}>{of.name}</a>}
      lead={lead}
      actions={
        <>
          {exportHref ? (
            <ButtonLink href={exportHref} download>
              Xuất Excel
            </ButtonLink>
          ) : null}
          <PrintButton>{printLabel}</PrintButton>
        </>
      }
    />
  );
}
