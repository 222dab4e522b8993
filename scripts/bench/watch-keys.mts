/** What every key in a text box took so far, in ms. */
export type KeyWatch = { readonly times: number[] };

/** Runs in the page, the same on both sides. From a key in a text box until the frame with its letter has been painted. */
export function watchKeys(): KeyWatch {
  const watch: KeyWatch = { times: [] };
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        // Handled after the frame has been laid out and painted.
        channel.port1.onmessage = () => {
          watch.times.push(performance.now() - timeStamp);
        };
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
  return watch;
}
