import type { NextAuthOptions } from "next-auth";
import { environment } from "../config/environment";

/** A working day. */
export const SESSION_SECONDS = 8 * 60 * 60;

export const SESSION_COOKIE = "next-auth.session-token";
export const SECURE_SESSION_COOKIE = `__Secure-${SESSION_COOKIE}`;

/** next-auth reads the cookie; the sign-in action writes it (a credentials form without JavaScript cannot pass its CSRF check). */
export function authOptions(isSecure: boolean): NextAuthOptions {
  return {
    secret: environment().NEXTAUTH_SECRET,
    providers: [],
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: {
      sessionToken: {
        name: isSecure ? SECURE_SESSION_COOKIE : SESSION_COOKIE,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
      },
    },
    callbacks: {
      session: ({ session, token }) => ({ ...session, sid: token.sid }),
    },
  };
}
