/** The time that the last of these keys took, in ms; null when not all of the texts changed within five seconds. */
export type TextsWatch = { last: Promise<number | null> };

/** The key that is waited for, and where the texts stand that have to change. */
export type Watched = { readonly code: string; readonly texts: readonly string[] };

/** Runs in the page. From a key until every text has changed and the frame with them has been painted. */
export function watchTexts({ code, texts }: Watched): TextsWatch {
  const watch: TextsWatch = { last: Promise.resolve(null) };
  const read = (): readonly (string | null | undefined)[] =>
    texts.map((selector) => document.querySelector(selector)?.textContent);
  const painted = (then: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      // Handled after the frame has been laid out and painted.
      channel.port2.postMessage(null);
    });
  };
  const changed = (since: number): Promise<number | null> =>
    new Promise((done) => {
      const before = read();
      const observer = new MutationObserver(() => {
        if (read().some((text, at) => text === before[at])) return;
        observer.disconnect();
        painted(() => done(performance.now() - since));
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      setTimeout(() => done(null), 5000);
    });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.code === code) watch.last = changed(event.timeStamp);
    },
    { capture: true },
  );
  return watch;
}
