/** How long the page may take to show what a step has changed, once it is done. */
const PATIENCE = 5_000;

let stopWatching: (() => void) | undefined;

/**
 * A step that went well often takes its own button away, and with it the place of whoever works with the keyboard or a screen reader
 * (WCAG 2.4.3): the focus would fall back to the start of the document. When that happens, the notice of the form takes it, else the
 * heading of what comes next, else that of the page. A click of the reader ends it: nobody is pulled away from what was chosen since.
 */
export function keepFocusAfterStep(form: HTMLFormElement | null): void {
  stopWatching?.();
  const observer = new MutationObserver(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const target = placeAfterStep(form);
    if (!target) return;
    target.tabIndex = -1;
    target.focus();
  });
  const stop = () => {
    observer.disconnect();
    removeEventListener("pointerdown", stop);
  };
  observer.observe(document.body, { childList: true, subtree: true });
  addEventListener("pointerdown", stop);
  setTimeout(stop, PATIENCE);
  stopWatching = stop;
}

function placeAfterStep(form: HTMLFormElement | null): HTMLElement | null {
  const notice = form?.isConnected ? form.querySelector<HTMLElement>("[role=status]:not(:empty)") : null;
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  return notice ?? named ?? document.querySelector("[data-next-step] h2") ?? document.querySelector("main h1");
}
