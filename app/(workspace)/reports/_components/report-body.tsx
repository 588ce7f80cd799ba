import type { ReactNode } from "react";
import { SectionCard } from "@/components/layout/section-card";
import type { ReportDetail } from "@/lib/reports/queries/get-report";
import { Trail } from "./trail";

type Report = NonNullable<ReportDetail["report"]>;

function Words({ children }: { children: string }) {
  return children ? (
    <p className="max-w-prose whitespace-pre-line">{children}</p>
  ) : (
    <p className="text-soft">Chưa nêu.</p>
  );
}

function From({ name }: { name: string | null }): ReactNode {
  return name ? <span className="text-sm text-soft"> (từ báo cáo của {name})</span> : null;
}

/** The whole report as it is read and printed. */
export function ReportBody({ report }: { report: Report }) {
  return (
    <>
      <SectionCard title="Chất lượng kiểm điểm">
        <Words>{report.quality}</Words>
      </SectionCard>
      <SectionCard title="Ưu điểm">
        <Words>{report.strengths}</Words>
      </SectionCard>
      <SectionCard title="Hạn chế">
        <Words>{report.weaknesses}</Words>
      </SectionCard>
      <SectionCard title="Khó khăn, vướng mắc" aside={`${report.difficulties.length} mục`}>
        {report.difficulties.length === 0 ? <p className="text-soft">Không nêu khó khăn, vướng mắc.</p> : null}
        <ol className="list-decimal space-y-2 pl-5">
          {report.difficulties.map((entry) => (
            <li key={entry.id} className="max-w-prose whitespace-pre-line">
              {entry.text}
              <From name={entry.fromName} />
            </li>
          ))}
        </ol>
      </SectionCard>
      <SectionCard title="Kiến nghị, đề xuất" aside={`${report.proposals.length} mục`}>
        {report.proposals.length === 0 ? <p className="text-soft">Không có kiến nghị.</p> : null}
        <ol className="list-decimal space-y-4 pl-5">
          {report.proposals.map((entry) => (
            <li key={entry.id}>
              <p className="max-w-prose whitespace-pre-line">
                {entry.text}
                <From name={entry.fromName} />
              </p>
              <Trail steps={entry.trail} />
            </li>
          ))}
        </ol>
      </SectionCard>
    </>
  );
}
