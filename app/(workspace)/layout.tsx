import type { ReactNode } from "react";
import { KeptFormProvider } from "@/components/forms/kept-form-context";
import { AppShell } from "@/components/layout/app-shell";
import { requireActor } from "@/lib/auth/current";
import { findKeptForms } from "@/lib/auth/kept-form";
import { ROLE_NAMES } from "@/lib/core/roles";
import { currentShell } from "./_components/current-shell";
import { LookingBack } from "./_components/looking-back";
import { navigationFor } from "./_components/navigation";
import { chooseGrantAction, chooseSeasonAction, giveUpKeptFormAction, signOutAction } from "./actions";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const facts = await currentShell();
  return (
    <AppShell
      nav={navigationFor(actor)}
      unit={{
        name: actor.active?.unit.name ?? "Chưa được giao đơn vị",
        grants: actor.grants.map((grant) => ({
          label: `${grant.unit.name} · ${ROLE_NAMES[grant.role]}`,
          value: grant.id,
          current: grant.id === actor.active?.id,
        })),
        chooseGrantAction,
      }}
      season={{
        label: facts.seasonLabel,
        shortLabel: facts.seasonShortLabel,
        options: facts.seasons.map(({ id, label, isShown }) => ({ label, value: id, current: isShown })),
        chooseSeasonAction,
      }}
      deadlineLine={facts.deadlineLine}
      account={{
        id: actor.accountId,
        name: actor.name,
        role: actor.active ? ROLE_NAMES[actor.active.role] : "Chưa có vai trò",
        links: [{ label: "Tài khoản của tôi", href: "/account" }],
        signOutAction,
      }}
      demoBanner={facts.demoBanner}
      lookingBack={<LookingBack season={facts.season} wayBack={facts.wayBack} />}
    >
      <KeptFormProvider
        accountId={actor.accountId}
        seasonId={facts.season?.id ?? null}
        kept={await findKeptForms(actor)}
        giveUpAction={giveUpKeptFormAction}
        seasons={facts.seasons.map(({ id, label }) => ({ id, label }))}
        chooseSeasonAction={chooseSeasonAction}
      >
        {children}
      </KeptFormProvider>
    </AppShell>
  );
}
