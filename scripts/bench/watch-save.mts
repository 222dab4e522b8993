/** The time that the last Enter took, in ms; null when nothing was saved within five seconds. */
export type SaveWatch = { last: Promise<number | null> };

/** Runs in the page. From the key that enters a figure until the mark has said "saving" and then "saved". */
export function watchSave(): SaveWatch {
  const watch: SaveWatch = { last: Promise.resolve(null) };
  const said = (): string | undefined => document.querySelector<HTMLElement>('[data-save]')?.dataset['save'];
  const saved = (since: number): Promise<number | null> =>
    new Promise((done) => {
      let wasSaving = false;
      const observer = new MutationObserver(() => {
        wasSaving ||= said() === 'saving';
        if (!wasSaving || said() !== 'saved') return;
        observer.disconnect();
        done(performance.now() - since);
      });
      observer.observe(document, { subtree: true, attributeFilter: ['data-save'] });
      setTimeout(() => done(null), 5000);
    });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') watch.last = saved(event.timeStamp);
    },
    { capture: true },
  );
  return watch;
}
