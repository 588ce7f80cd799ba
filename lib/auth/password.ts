import { hash, verify } from "@node-rs/argon2";

/** OWASP's lower bound for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize("NFC"));
}

let decoy: Promise<string> | undefined;

/** Spends the time of a real check, so that an unknown name cannot be told from a wrong password. */
export async function spendPasswordCheck(password: string): Promise<false> {
  decoy ??= hashPassword("khong-co-tai-khoan-nay");
  await passwordMatches(await decoy, password);
  return false;
}
