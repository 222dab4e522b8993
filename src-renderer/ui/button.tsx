import type { ComponentProps, JSX, ReactNode } from 'react';

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  /** One primary button a screen. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly small?: boolean;
  readonly icon?: ReactNode;
  /** Key that does the same, shown at the right. */
  readonly hotkey?: string;
};

const LOOKS = { primary: 'btn pri', plain: 'btn', quiet: 'btn quiet', danger: 'btn danger' } as const;

export function Button({
  look = 'plain',
  small = false,
  icon,
  hotkey,
  children,
  ...rest
}: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      {...rest}
      className={`${LOOKS[look]}${small ? ' s' : ''}${rest.disabled ? ' off' : ''}`}
    >
      {icon}
      {children}
      {hotkey !== undefined && <kbd>{hotkey}</kbd>}
    </button>
  );
}
