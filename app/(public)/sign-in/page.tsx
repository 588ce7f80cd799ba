import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-field";
import { findActor } from "@/lib/auth/current";
import { isFormKeptFor } from "@/lib/auth/kept-form";
import { newRandomId } from "@/lib/core/ids";
import { localPath } from "@/lib/web/local-path";
import { EndedSessionNote } from "./_components/ended-session-note";
import { signInAction } from "./actions";

export const metadata = { title: "Đăng nhập" };

type SignInPageProps = { searchParams: Promise<{ next?: string; lost?: string }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next: wanted, lost } = await searchParams;
  const next = localPath(wanted);
  if (await findActor()) redirect(next as never);
  return (
    <main className="mx-auto flex min-h-screen w-full max-w-md flex-col justify-center px-4 py-10">
      <div className="rounded-lg border border-t-4 border-line border-t-brand bg-card p-6">
        <h1 className="text-xl">Kiểm điểm – Xếp loại</h1>
        <p className="mt-1 mb-5 text-soft">
          Kiểm điểm, đánh giá, xếp loại chất lượng tổ chức đảng, tập thể và đảng viên hằng năm.
        </p>
        <EndedSessionNote kept={await isFormKeptFor(next)} lost={lost === "1"} />
        <ActionForm
          action={signInAction}
          name="sign-in"
          submitLabel="Đăng nhập"
          pendingLabel="Đang kiểm tra…"
          hidden={{ next }}
          idempotencyKey={newRandomId()}
          keepDraft={false}
        >
          <TextField name="signInName" label="Tên đăng nhập" autoComplete="username" />
          <TextField name="password" label="Mật khẩu" type="password" autoComplete="current-password" />
        </ActionForm>
      </div>
    </main>
  );
}
