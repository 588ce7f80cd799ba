import { randomInt } from "node:crypto";
import { hashPassword } from "../../auth/password";
import { readablePassword } from "../rules";

/** A first password with its hash. Only the hash is ever stored; the password is shown once. */
export async function makePassword(): Promise<{ password: string; passwordHash: string }> {
  const password = readablePassword((below) => randomInt(below));
  return { password, passwordHash: await hashPassword(password) };
}
