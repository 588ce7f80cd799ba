import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { requireActor } from "@/lib/auth/current";
import { ROLE_NAMES } from "@/lib/core/roles";
import { ChangePassword } from "./_components/change-password";

export const metadata = { title: "Tài khoản của tôi" };

export default async function OwnAccountPage() {
  const actor = await requireActor();
  return (
    <PageStack>
      <PageHeader title="Tài khoản của tôi" lead={actor.name} />
      <SectionCard title="Vai trò đang giữ">
        {actor.grants.length === 0 ? (
          <p className="text-sm text-soft">Chưa được giao vai trò nào. Xin liên hệ quản trị viên.</p>
        ) : (
          <ul className="space-y-1">
            {actor.grants.map((grant) => (
              <li key={grant.id}>
                {ROLE_NAMES[grant.role]} · {grant.unit.name}
                {grant.standsInFor ? <span className="text-soft"> (thay {grant.standsInFor})</span> : null}
              </li>
            ))}
          </ul>
        )}
      </SectionCard>
      <ChangePassword />
    </PageStack>
  );
}
