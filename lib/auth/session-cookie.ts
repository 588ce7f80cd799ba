import { cookies, headers } from "next/headers";
import { getServerSession } from "next-auth";
import { encode } from "next-auth/jwt";
import { environment } from "../config/environment";
import { authOptions, SECURE_SESSION_COOKIE, SESSION_COOKIE, SESSION_SECONDS } from "./options";

/** Whether the reader's connection is https: said by the server in front, never by the reader. */
export async function isSecureRequest(): Promise<boolean> {
  return (await headers()).get("x-forwarded-proto") === "https";
}

export async function setSessionCookie(sessionId: string): Promise<void> {
  const isSecure = await isSecureRequest();
  const token = await encode({
    token: { sid: sessionId },
    secret: environment().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(isSecure ? SECURE_SESSION_COOKIE : SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure,
    maxAge: SESSION_SECONDS,
  });
}

export async function clearSessionCookie(): Promise<void> {
  const isSecure = await isSecureRequest();
  // A browser lets a cookie of that prefix be changed by an answer that is secure itself only.
  (await cookies()).delete({
    name: isSecure ? SECURE_SESSION_COOKIE : SESSION_COOKIE,
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure,
  });
}

/** The session id in the cookie, if the cookie is genuine. Says nothing about revocation. */
export async function readSessionId(): Promise<string | null> {
  const session: unknown = await getServerSession(authOptions(await isSecureRequest()));
  if (typeof session !== "object" || session === null || !("sid" in session)) return null;
  return typeof session.sid === "string" ? session.sid : null;
}
