import type { JSX, MouseEvent, ReactNode } from 'react';

type StayButtonProps = {
  readonly className: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

/**
 * A button that leaves the keyboard in the field when it is pressed with the mouse: leaving the field would take over
 * what is to be discarded.
 */
export function StayButton({ className, onClick, children }: StayButtonProps): JSX.Element {
  return (
    <button type="button" className={className} onMouseDown={stay} onClick={onClick}>
      {children}
    </button>
  );
}

function stay(event: MouseEvent): void {
  event.preventDefault();
}
