/** The look of a button, shared by buttons, links and form submitters. */
export type ButtonTone = "main" | "plain" | "danger";
export type ButtonSize = "normal" | "small";

const base =
  "inline-flex items-center justify-center gap-1.5 rounded-md border font-semibold no-underline text-center transition-colors duration-100 aria-disabled:opacity-70 aria-disabled:cursor-default";

const tones: Record<ButtonTone, string> = {
  main: "border-brand bg-brand text-on-brand hover:border-brand-strong hover:bg-brand-strong",
  plain: "border-edge bg-card text-ink hover:bg-page",
  danger: "border-late bg-card text-late hover:bg-late-tint",
};

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-11 px-3.5 py-1.5 text-sm sm:min-h-10",
  small: "min-h-8 px-2.5 py-0.5 text-sm",
};

export function buttonClass(tone: ButtonTone = "plain", size: ButtonSize = "normal"): string {
  return `${base} ${tones[tone]} ${sizes[size]}`;
}
