/** The time that the last Enter took, in ms; null when the row did not change within five seconds. */
export type RedrawWatch = { last: Promise<number | null> };

/**
 * Runs in the page, the same on both sides. From the key that enters a figure until score, lamp and weighted score of
 * its row and the total have all changed and the frame with them has been painted.
 */
export function watchRedraw(): RedrawWatch {
  const SCORE = 5;
  const LAMP = 6;
  const WEIGHTED = 7;
  const watch: RedrawWatch = { last: Promise.resolve(null) };
  const textsOf = (row: Element): readonly (string | null | undefined)[] => [
    ...[SCORE, LAMP, WEIGHTED].map((at) => row.children[at]?.textContent),
    document.querySelector('[data-total="self"]')?.textContent,
  ];
  const painted = (then: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      // Handled after the frame has been laid out and painted.
      channel.port2.postMessage(null);
    });
  };
  const redrawn = (row: Element, since: number): Promise<number | null> =>
    new Promise((done) => {
      const before = textsOf(row);
      const observer = new MutationObserver(() => {
        if (textsOf(row).some((text, at) => text === before[at])) return;
        observer.disconnect();
        painted(() => done(performance.now() - since));
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      setTimeout(() => done(null), 5000);
    });
  window.addEventListener(
    'keydown',
    (event) => {
      const row = document.activeElement?.closest('tr');
      if (event.key === 'Enter' && row) watch.last = redrawn(row, event.timeStamp);
    },
    { capture: true },
  );
  return watch;
}
