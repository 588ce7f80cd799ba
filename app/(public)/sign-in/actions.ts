"use server";

import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import { signIn } from "@/lib/auth/commands/sign-in";
import { currentInstant } from "@/lib/auth/current";
import { setSessionCookie } from "@/lib/auth/session-cookie";
import { realNow } from "@/lib/core/clock";
import { newRandomId } from "@/lib/core/ids";
import { failureFrom } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { localPath } from "@/lib/web/local-path";

export async function signInAction(_previous: FormState, data: FormData): Promise<FormState> {
  try {
    const requestHeaders = await headers();
    const sessionId = await signIn(
      { signInName: data.get("signInName") ?? "", password: data.get("password") ?? "" },
      {
        address: requestHeaders.get("x-client-address") ?? "unknown",
        realNow: realNow(),
        businessNow: await currentInstant(),
        requestId: requestHeaders.get("x-request-id") ?? newRandomId(),
      },
    );
    await setSessionCookie(sessionId);
  } catch (error) {
    unstable_rethrow(error);
    return failureFrom(error, data);
  }
  redirect(localPath(data.get("next")) as never);
}
