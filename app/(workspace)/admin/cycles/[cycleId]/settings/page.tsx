import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { getSettingsList } from "@/lib/cycles/queries/settings-list";
import { orNotFound } from "@/lib/web/or-not-found";
import { type SeasonParams, seasonScope } from "../../_components/season-scope";
import { SeasonTabs } from "../../_components/season-tabs";
import { SettingsTable } from "../../_components/settings-table";

export const metadata = { title: "Thiết lập của đợt kiểm điểm" };

export default async function SettingsPage({ params }: { params: SeasonParams }) {
  const { actor, ...scope } = await seasonScope(params);
  const list = await orNotFound(getSettingsList(actor, scope));
  const [open, fixed] = [
    list.settings.filter((each) => each.isSettable),
    list.settings.filter((each) => !each.isSettable),
  ];
  return (
    <PageStack>
      <PageHeader
        title={`Thiết lập – ${list.season.name}`}
        eyebrow={list.unit.name}
        lead="Mỗi giá trị ghi căn cứ. Nơi văn bản không quy định là quy ước của hệ thống, cần cấp có thẩm quyền xác nhận; chỉ đổi khi có số văn bản."
      />
      <SeasonTabs cycleId={list.season.id} current="/settings" />
      {list.overruled.length > 0 ? (
        <Callout kind="warning" title="Thiết lập không còn hiệu lực vì cấp trên đã đặt khác">
          {list.overruled.map((row) => `${row.unitName} (${row.documentNumber}): ${row.problem}`).join(" · ")}
        </Callout>
      ) : null}
      <SectionCard title={`${list.unit.name} được đặt`} aside={`${open.length} thiết lập`} flush>
        <SettingsTable list={list} settings={open} />
      </SectionCard>
      <SectionCard title="Không đổi được ở cấp này" aside={`${fixed.length} giá trị`} flush>
        <SettingsTable list={list} settings={fixed} />
      </SectionCard>
    </PageStack>
  );
}
