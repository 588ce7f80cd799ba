import { Callout } from "@/components/ui/callout";
import { Why } from "@/components/ui/why";
import type { Explanation } from "@/lib/regulations/explanation";
import { viewExplanation } from "@/lib/regulations/explanation-view";

type Props = { reason: Explanation | null; isUnsaid: boolean };

/** Which form and why; said aloud where the register lacks the fact that the form hangs on. */
export function FormReason({ reason, isUnsaid }: Props) {
  if (reason === null) return null;
  const why = <Why explanation={viewExplanation(reason)} label={`Vì sao dùng ${reason.result.text}?`} />;
  if (!isUnsaid) return why;
  return (
    <Callout title="Hồ sơ chưa ghi nơi làm việc">
      {reason.rule}. {why}
    </Callout>
  );
}
