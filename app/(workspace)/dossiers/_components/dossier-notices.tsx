import { BlockedBy, Callout } from "@/components/ui/callout";
import type { DossierDetail } from "@/lib/dossiers/queries/get-dossier";
import { blockersOf } from "./gap-blockers";
import { ChangeList } from "./history";

/** What has to be known before anything else: why it came back, what is missing, what moved after sending. */
export function DossierNotices({ dossier }: { dossier: DossierDetail }) {
  const isOpen = dossier.state === "preparing" || dossier.state === "waiting" || dossier.state === "returned";
  return (
    <>
      {dossier.returnReason ? (
        <Callout kind="warning" title={`${dossier.unit.receiver.name} trả lại hồ sơ`}>
          <p className="whitespace-pre-line">{dossier.returnReason}</p>
          <p>Sửa xong thì gửi lại; bản trước vẫn giữ nguyên.</p>
        </Callout>
      ) : null}
      {isOpen ? <BlockedBy title="Chưa gửi được" blockers={blockersOf(dossier.gaps, dossier.unit.id)} /> : null}
      {dossier.changes.length > 0 ? (
        <Callout kind="warning" title="Đã thay đổi so với bản đã gửi">
          <ChangeList changes={dossier.changes} />
        </Callout>
      ) : null}
    </>
  );
}
