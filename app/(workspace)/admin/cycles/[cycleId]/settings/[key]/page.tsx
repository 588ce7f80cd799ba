import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { getSettingsList } from "@/lib/cycles/queries/settings-list";
import { orNotFound } from "@/lib/web/or-not-found";
import { type SeasonParams, seasonScope } from "../../../_components/season-scope";
import { SettingForm } from "../../../_components/setting-form";

export const metadata = { title: "Đặt một thiết lập" };

export default async function SettingPage({ params }: { params: SeasonParams & Promise<{ key: string }> }) {
  const { actor, ...scope } = await seasonScope(params);
  const { key } = await params;
  const list = await orNotFound(getSettingsList(actor, scope));
  const setting = list.settings.find((each) => each.key === key && each.isSettable);
  if (!setting || !list.mayChange.allowed) notFound();
  return (
    <PageStack>
      <PageHeader
        title={setting.label}
        eyebrow={<a href={`/admin/cycles/${list.season.id}/settings`}>Thiết lập – {list.season.name}</a>}
        lead={`Áp dụng cho ${list.unit.name} và các đơn vị bên dưới.`}
      />
      <SectionCard>
        <SettingForm list={list} setting={setting} />
      </SectionCard>
    </PageStack>
  );
}
