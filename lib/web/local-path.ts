/** A path inside this application, else the home page: a link from outside cannot send someone elsewhere after sign-in. */
export function localPath(candidate: unknown): string {
  if (typeof candidate !== "string" || !candidate.startsWith("/")) return "/";
  if (candidate.startsWith("//") || candidate.includes("\\") || /\p{Cc}/u.test(candidate)) return "/";
  return candidate;
}
