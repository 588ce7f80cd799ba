import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelTag } from "@/components/ui/level-tag";
import { PrintButton } from "@/components/ui/print-button";
import { ExplanationBlock } from "@/components/ui/why";
import type { Pack } from "@/lib/regulations/pack";
import type { AskedQuestion } from "./try-question";

/** The answer with every explanation open and every clause named. */
export function AnswerCard({ asked, pack }: { asked: AskedQuestion; pack: Pack }) {
  const { answer } = asked;
  if (answer === null) {
    return (
      <EmptyState title="Kết quả hiện ở đây">
        Điền các ô rồi bấm nút ở cuối biểu mẫu. Tình huống chỉ nằm trong địa chỉ trang, có thể gửi cho người khác xem.
      </EmptyState>
    );
  }
  return (
    <SectionCard id="answer" title="Kết quả" aside={pack.name}>
      <Callout
        kind={answer.tone}
        title={
          <span className="text-lg">{answer.level === null ? answer.result : <LevelTag level={answer.level} />}</span>
        }
      >
        {answer.lines.length === 0 ? null : (
          <ul className="space-y-1">
            {answer.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Callout>
      {answer.explanations.length === 0 ? null : (
        <>
          <h3 className="mt-4 text-base font-semibold">Vì sao?</h3>
          {answer.explanations.map((explanation) => (
            <ExplanationBlock
              key={`${explanation.heading} ${explanation.citations[0]?.says ?? ""}`}
              explanation={explanation}
              unfolded
            />
          ))}
        </>
      )}
      <div className="mt-4">
        <PrintButton />
      </div>
    </SectionCard>
  );
}
