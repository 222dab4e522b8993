import { useCallback, type JSX } from 'react';
import { bridge } from '#renderer/bridge';
import { useUndo } from '#renderer/parts/use-undo';
import { EditMenuPlace } from '#renderer/ui/edit-menu-place.tsx';
import type { EditCommand } from '#renderer/ui/edit-menu';

function run(command: EditCommand): void {
  if (command !== 'fillDown') void bridge.call('edit.run', { command });
}

/** The menu of cut, copy and paste: the clipboard is the desktop's, what was entered is taken back by the records. */
export function EditMenuHere(): JSX.Element {
  const { undo, redo } = useUndo();
  const back = useCallback(
    (command: 'undo' | 'redo') => {
      if (command === 'undo') undo();
      else redo();
    },
    [undo, redo],
  );
  return <EditMenuPlace onCommand={run} onBack={back} />;
}
